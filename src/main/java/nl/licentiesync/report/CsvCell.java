package nl.licentiesync.report;

import org.apache.commons.csv.CSVFormat;

/** How a value stands in a published CSV file: RFC 4180, and nothing that a spreadsheet would run. */
public final class CsvCell {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final String RUNS_AS_FORMULA = "=+-@\t\r";

    private CsvCell() {}

    /** A code, date or number, which keeps its value. */
    static String code(String value) {
        return isPlain(value) ? value : FORMAT.format(value);
    }

    /** A free text, which gets an apostrophe where a spreadsheet would take it for a formula. */
    static String text(String value) {
        return code(harmless(value));
    }

    /** A text that no spreadsheet takes for a formula, not yet as a cell. */
    public static String harmless(String text) {
        boolean runs = !text.isEmpty() && RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    /** Whether the cell cannot need quotes: no delimiter, quote or line break in it, no blank or mark at its ends. */
    private static boolean isPlain(String value) {
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c < ' ' || c <= '#' && (i == 0 || i == last)) {
                return false;
            }
        }
        return true;
    }
}
