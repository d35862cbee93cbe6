package nl.licentiesync.letters.send;

import java.util.regex.Pattern;

/** Makes the answer of a mail server fit for screen and logs, which name no address. */
final class ServerAnswer {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:|\\[\\]]+@[^\\s<>\"(),;:|\\[\\]]+");

    private ServerAnswer() {}

    /** The answer with dots in the place of each address. */
    static String withoutAddresses(String answer) {
        return ADDRESS.matcher(answer).replaceAll("…");
    }
}
