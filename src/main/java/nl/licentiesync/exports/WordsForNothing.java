package nl.licentiesync.exports;

import java.util.Set;

/** The words that exports write where they have no value. */
public final class WordsForNothing {

    private static final Set<String> WORDS =
            Set.of("NULL", "null", "(null)", "\\N", "#N/A", "#N/B", "N/A", "n/a", "n.v.t.", "N.v.t.", "nvt", "-", "--");
    private static final int LONGEST = 6;
    private static final String BEGINNINGS = "Nn(\\#-";

    private WordsForNothing() {}

    /** Whether a value is one of the words. */
    public static boolean contains(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && WORDS.contains(text);
    }
}
