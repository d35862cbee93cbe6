package nl.licentiesync.intake;

import java.util.List;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.UnusedHeader;

/**
 * Counts of used, rejected and ignored rows of one export file, with its fingerprint and columns.
 *
 * @param sha256 fingerprint of the file in hexadecimal
 * @param columns the known columns that the file has
 * @param filled those of them that hold a value in any row
 * @param unused the other headers that it has, in their order
 * @param atReading what is remembered of the file itself
 */
public record FileTally(
        String sha256,
        int read,
        int used,
        int rejected,
        int ignored,
        Set<Column> columns,
        Set<Column> filled,
        List<UnusedHeader> unused,
        FileSnapshot atReading) {

    public FileTally {
        columns = Set.copyOf(columns);
        filled = Set.copyOf(filled);
        unused = List.copyOf(unused);
    }

    FileTally with(int usedRows, int rejectedRows, int ignoredRows) {
        return new FileTally(sha256, read, usedRows, rejectedRows, ignoredRows, columns, filled, unused, atReading);
    }

    /** Whether every row that was read is accounted for. */
    public boolean addsUp() {
        return read == used + rejected + ignored;
    }
}
