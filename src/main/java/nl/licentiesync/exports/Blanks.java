package nl.licentiesync.exports;

/** Removes blanks of any kind around the headers and values of an export. */
public final class Blanks {

    private static final char NEXT_LINE = '\u0085';

    private Blanks() {}

    /** The text without the blanks around it, non-breaking ones included. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
