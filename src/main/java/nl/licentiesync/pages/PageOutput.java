package nl.licentiesync.pages;

import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page while it is rendered, through a small buffer: the page of a school with 100,000 teachers is 80 MB.
 */
final class PageOutput implements TemplateOutput {

    private static final int BUFFER = 1 << 15;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private @Nullable IOException failure;

    PageOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] bytes) {
        try {
            if (bytes.length > BUFFER - used) {
                flush();
            }
            if (bytes.length > BUFFER) {
                out.write(bytes);
            } else {
                System.arraycopy(bytes, 0, buffer, used, bytes.length);
                used += bytes.length;
            }
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text between tags; what HTML would take for its own is escaped, as in texts of other places. */
    void writeText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isPlain(bytes)) {
            writeBinaryContent(bytes);
        } else {
            Escape.htmlContent(text, this);
        }
    }

    /** Looks at bytes, as looking at the letters of a text with a dash or a check mark takes four times as long. */
    private static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '&' || b == '<' || b == '>') {
                return false;
            }
        }
        return true;
    }

    /** Writes what is left in the buffer. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /**
     * Passes when the file could be written so far; rendering wraps the exception.
     *
     * @throws IOException when it could not
     */
    void requireWritten() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
