package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * Detects values in which a stray quote has swallowed rows: they span lines and hold as many delimiters as a record.
 */
public final class SwallowedRows {

    private final Path path;
    private final Header header;
    private final char delimiter;

    /** Looks for swallowed rows in the values of a file's known columns. */
    public SwallowedRows(Path path, Header header, char delimiter) {
        this.path = path;
        this.header = header;
        this.delimiter = delimiter;
    }

    /**
     * Refuses a record that spans lines when a known column holds whole rows.
     *
     * @param line on which the record begins
     */
    public void requireNone(CSVRecord record, int line) {
        int from = line;
        for (int place = 0; place < record.size(); place++) {
            String value = record.get(place);
            int lineEnds = lineEnds(value);
            Column column = header.columnAt(place);
            if (column != null && lineEnds > 0 && delimiters(value) >= header.fields() - 1) {
                throw new UnusableExport(String.format(
                        Locale.ROOT,
                        "%s has a value of column %s that goes from line %d to line %d and holds whole"
                                + " rows, as a stray quote makes it; remove that quote, or export it again.",
                        path,
                        column.with(header.label(column)),
                        from,
                        from + lineEnds));
            }
            from += lineEnds;
        }
    }

    private long delimiters(String value) {
        return value.chars().filter(c -> c == delimiter).count();
    }

    /** Number of line ends, of which CR LF is one. */
    private static int lineEnds(String value) {
        int ends = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' && (i == 0 || value.charAt(i - 1) != '\r')) {
                ends++;
            }
        }
        return ends;
    }
}
