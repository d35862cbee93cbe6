package nl.licentiesync.report;

import org.apache.commons.csv.CSVFormat;

/**
 * Formats a value for a published CSV file: RFC 4180, and safe from formulas in spreadsheets, also after a semicolon
 * or tab, at which a Dutch spreadsheet splits cells.
 */
public final class CsvCell {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private CsvCell() {}

    /** A code, date or number, which keeps its value. */
    static String code(String value) {
        if (isPlain(value)) {
            return value;
        }
        boolean splits = value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        return splits ? '"' + value.replace("\"", "\"\"") + '"' : FORMAT.format(value);
    }

    /** A free text, which gets an apostrophe wherever a spreadsheet would take it for a formula. */
    static String text(String value) {
        return code(harmless(value));
    }

    /** A text that no spreadsheet takes for a formula, not yet as a cell. */
    public static String harmless(String text) {
        StringBuilder harmless = null;
        char before = ';';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (beginsACell(before) && runsAsFormula(c)) {
                harmless = harmless == null ? new StringBuilder(text.substring(0, i)) : harmless;
                harmless.append('\'');
            }
            if (harmless != null) {
                harmless.append(c);
            }
            before = c;
        }
        return harmless == null ? text : harmless.toString();
    }

    private static boolean beginsACell(char before) {
        return before == ';' || before == '\t' || before == '\r' || before == '\n';
    }

    private static boolean runsAsFormula(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r' -> true;
            default -> false;
        };
    }

    /** Whether the cell cannot need quotes: no delimiter, quote or line break in it, no blank or mark at its ends. */
    private static boolean isPlain(String value) {
        int last = value.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = value.charAt(i);
            if (c == ',' || c == ';' || c == '"' || c < ' ' || c <= '#' && (i == 0 || i == last)) {
                return false;
            }
        }
        return true;
    }
}
