package nl.licentiesync.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Packed rows that do not lie in memory, school by school. Many threads may read them. */
final class MovedRows {

    private final RowStore store;
    private final long[] starts;

    /**
     * Rows in a store.
     *
     * @param starts where the rows of each school begin, and where the last ones end
     */
    MovedRows(RowStore store, long[] starts) {
        this.store = store;
        this.starts = starts;
    }

    /** The rows of a school, one after the other. */
    byte[] ofSchool(int number) {
        return read(starts[number], (int) (starts[number + 1] - starts[number]));
    }

    /**
     * One row.
     *
     * @param position within the rows of its school
     */
    byte[] row(int number, int position, int length) {
        return read(starts[number] + position, length);
    }

    private byte[] read(long position, int length) {
        try {
            return store.read(position, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
