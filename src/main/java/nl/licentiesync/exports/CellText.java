package nl.licentiesync.exports;

import org.apache.commons.csv.CSVRecord;

/** The text of a cell: trimmed, and without the {@code ="…"} in which spreadsheets keep a code as text. */
final class CellText {

    private static final String BEGINNING = "=\"";

    private CellText() {}

    /** The text of a cell; empty when the row does not have it. */
    static String in(CSVRecord record, int place) {
        return place < record.size() ? of(record.get(place)) : "";
    }

    static String of(String cell) {
        String text = Blanks.trimmed(cell);
        return text.startsWith(BEGINNING) ? unwrapped(text) : text;
    }

    /** A formula that is more than one text, such as {@code ="a"&"b"}, stays as it is. */
    private static String unwrapped(String text) {
        int end = text.length() - 1;
        if (end < BEGINNING.length() || text.charAt(end) != '"') {
            return text;
        }
        String inner = text.substring(BEGINNING.length(), end);
        String withoutPairs = inner.replace("\"\"", "");
        return withoutPairs.indexOf('"') >= 0 ? text : Blanks.trimmed(inner.replace("\"\"", "\""));
    }
}
