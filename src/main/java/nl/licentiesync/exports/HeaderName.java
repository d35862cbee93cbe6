package nl.licentiesync.exports;

import java.util.Locale;

/** A header as it is compared: without case, invisible characters and needless blanks, in Unicode's form C. */
public record HeaderName(String text, String key) {

    /** The name in a cell of the header, or in the configuration. */
    static HeaderName of(String cell) {
        String text = Blanks.collapsed(CellText.of(cell));
        return new HeaderName(text, folded(text));
    }

    /** A text in which case makes no difference. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeaderName name && key.equals(name.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
