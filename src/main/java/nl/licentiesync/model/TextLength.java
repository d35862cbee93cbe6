package nl.licentiesync.model;

/** Shortens texts without splitting a character or a line. */
public final class TextLength {

    private TextLength() {}

    /** The text, or as much of its start as fits in a number of chars; a surrogate pair is kept or dropped as a whole. */
    public static String limited(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        boolean splitsPair = chars > 0
                && Character.isHighSurrogate(text.charAt(chars - 1))
                && Character.isLowSurrogate(text.charAt(chars));
        return text.substring(0, splitsPair ? chars - 1 : chars);
    }

    /** The text, or as many of its first lines as fit in a number of chars, without the last line end. */
    public static String wholeLines(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n', chars)));
    }
}
