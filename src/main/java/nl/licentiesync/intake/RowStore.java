package nl.licentiesync.intake;

import java.io.IOException;

/** Where rows lie that do not stay in memory. Many threads may read from it. */
public interface RowStore {

    /** Adds bytes at the end, and returns the position at which they begin. */
    long append(byte[] bytes) throws IOException;

    /** Reads so many bytes that were added. */
    byte[] read(long position, int length) throws IOException;
}
