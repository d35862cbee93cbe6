package nl.licentiesync.exports;

import java.text.Normalizer;

/** Removes blanks and invisible characters around the headers and values of an export, and within ids. */
public final class Blanks {

    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final char NEXT_LINE = '\u0085';

    private Blanks() {}

    /** The text without the blanks and invisible characters around it, non-breaking and zero-width ones included. */
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

    /** An id or e-mail address in Unicode's form C, without invisible characters and blanks other than the space. */
    public static String compacted(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (text.charAt(place) >= FIRST_BEYOND_ASCII) {
                return Normalizer.normalize(withoutHidden(text), Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** A text without the invisible characters within it. */
    public static String visible(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (isInvisible(text.charAt(place))) {
                return text.codePoints()
                        .filter(c -> c > Character.MAX_VALUE || !isInvisible((char) c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** A text in which any run of blanks is one space, without invisible characters, in Unicode's form C. */
    static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (char c : trimmed(text).toCharArray()) {
            if (isInvisible(c)) {
                continue;
            }
            if (!isBlank(c)) {
                collapsed.append(c);
            } else if (collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return Normalizer.normalize(collapsed, Normalizer.Form.NFC);
    }

    private static String withoutHidden(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c < FIRST_BEYOND_ASCII || !isInvisible(c) && Character.getType(c) != Character.SPACE_SEPARATOR) {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    static boolean isBlank(char c) {
        if (c < FIRST_BEYOND_ASCII) {
            return c <= ' ' && (c == ' ' || Character.isWhitespace(c));
        }
        return c == NEXT_LINE || Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    /** Zero-width characters, marks of direction, a byte order mark within the text, and the soft hyphen. */
    private static boolean isInvisible(char c) {
        return c >= FIRST_BEYOND_ASCII && Character.getType(c) == Character.FORMAT;
    }
}
