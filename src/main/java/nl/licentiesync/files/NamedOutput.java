package nl.licentiesync.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A file output whose exceptions name the file. */
final class NamedOutput extends FilterOutputStream {

    private final Path file;

    NamedOutput(Path file, OutputStream out) {
        super(out);
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        try {
            out.write(b);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }
}
