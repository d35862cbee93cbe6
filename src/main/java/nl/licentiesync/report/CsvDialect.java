package nl.licentiesync.report;

/** How cells and rows of a published CSV file are written. */
public enum CsvDialect {

    /** RFC 4180 for programs: commas and line feeds. */
    PLAIN("", ",", "\n") {
        @Override
        String code(String value) {
            return CsvCell.code(value);
        }

        @Override
        String text(String value) {
            return CsvCell.text(value);
        }
    },

    /**
     * For a Dutch spreadsheet: a byte order mark, semicolons, and codes that look like numbers written as texts, so that
     * no leading zero is lost.
     */
    SPREADSHEET("\uFEFF", ";", "\r\n") {
        @Override
        String code(String value) {
            return quoted(asText(value));
        }

        @Override
        String text(String value) {
            return quoted(CsvCell.harmless(value));
        }
    };

    private final String start;
    private final String delimiter;
    private final String lineEnd;

    CsvDialect(String start, String delimiter, String lineEnd) {
        this.start = start;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
    }

    /** What stands before the header. */
    String start() {
        return start;
    }

    String delimiter() {
        return delimiter;
    }

    String lineEnd() {
        return lineEnd;
    }

    /** A code or number, which keeps its value. */
    abstract String code(String value);

    /** A free text, of which nothing may run as a formula. */
    abstract String text(String value);

    /** A spreadsheet takes ="0012" for the text 0012. */
    private static String asText(String code) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!(c >= '0' && c <= '9' || "eE.,+-/: ".indexOf(c) >= 0)) {
                return code;
            }
        }
        return code.isEmpty() ? code : "=\"" + code + "\"";
    }

    private static String quoted(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == ';' || c == '\t' || c == '\r' || c == '\n') {
                return '"' + value.replace("\"", "\"\"") + '"';
            }
        }
        return value;
    }
}
