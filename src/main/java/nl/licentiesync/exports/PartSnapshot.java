package nl.licentiesync.exports;

import java.time.Instant;
import java.util.Set;

/**
 * Facts about one part of an export, noted while it is read.
 *
 * @param lines its name, and where its lines are among those of the export
 * @param sha256 of the file in hexadecimal
 * @param modified when it was last written
 * @param encoding in which it was read
 * @param isMarked whether a byte order mark said so
 * @param isPacked whether it is gzip
 * @param delimiter between its fields
 * @param headerLine physical line of its header
 * @param rows number of its rows
 * @param constants those of its columns whose value the configuration gives
 */
public record PartSnapshot(
        PartLines lines,
        String sha256,
        Instant modified,
        String encoding,
        boolean isMarked,
        boolean isPacked,
        char delimiter,
        int headerLine,
        int rows,
        Set<Column> constants) {

    public PartSnapshot {
        constants = Set.copyOf(constants);
    }

    /** By which messages call it. */
    public String name() {
        return lines.name();
    }
}
