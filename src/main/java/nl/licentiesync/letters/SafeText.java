package nl.licentiesync.letters;

import java.util.regex.Pattern;

/** Makes a text of an export safe for a line of a mail. */
final class SafeText {

    /** Line ends, other control characters, and signs that turn text round or cannot be seen. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");

    private SafeText() {}

    /** The text on one line, without characters that cannot be seen. */
    static String line(String text) {
        return NOT_SHOWN.matcher(text).replaceAll(" ").strip();
    }
}
