package nl.licentiesync.nightly;

import java.io.IOException;
import nl.licentiesync.files.TemporaryFile;
import nl.licentiesync.intake.RowStore;

/** A temporary file in which the rows of large exports lie. */
record RowFile(TemporaryFile file) implements RowStore {

    @Override
    public long append(byte[] bytes) throws IOException {
        return file.append(bytes, 0, bytes.length);
    }

    @Override
    public byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.read(position, bytes, 0, length);
        return bytes;
    }
}
