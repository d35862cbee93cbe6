package nl.licentiesync.report;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/** A file output that computes size and checksum while it is written. */
final class ChecksumOutput extends FilterOutputStream {

    private final Consumer<FileChecksum> written;
    private final CRC32C sum = new CRC32C();
    private long size;
    private boolean closed;

    ChecksumOutput(OutputStream out, Consumer<FileChecksum> written) {
        super(out);
        this.written = written;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        sum.update(b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        sum.update(bytes, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (!closed) {
            closed = true;
            written.accept(FileChecksum.of(size, sum));
        }
    }
}
