package nl.licentiesync.pages;

/** Writes a text as a string of a style sheet. */
public final class CssText {

    private CssText() {}

    /** The text between quotes; what could end the string is written by its number. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c == '<') {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
