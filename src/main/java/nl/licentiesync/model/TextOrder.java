package nl.licentiesync.model;

import java.util.Comparator;

/** Orders texts by Unicode code point, as all published files are sorted. */
public final class TextOrder {

    /** Compares as code points; {@link String#compareTo} would put U+1F600 before U+FF01. */
    public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

    private TextOrder() {}

    /** Compares two texts by code point: negative, zero or positive. */
    public static int compare(String left, String right) {
        // Most often the same text, which is seen at once.
        if (left.equals(right)) {
            return 0;
        }
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
