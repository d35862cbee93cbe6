package nl.licentiesync.pages;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page while it is rendered, through a small buffer: the page of a school with 100,000 teachers is 80 MB.
 */
final class PageOutput implements TemplateOutput {

    private static final int BUFFER = 1 << 15;

    /** Of a number that is written without making a text of it. */
    private static final int DIGITS = 4;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private long flushed;
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
        if (bytes.length > BUFFER - used) {
            writeBuffer();
        }
        if (bytes.length > BUFFER) {
            writeAtOnce(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
    }

    private void writeAtOnce(byte[] bytes) {
        try {
            out.write(bytes);
            flushed += bytes.length;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeBuffer() {
        try {
            flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        failure = e;
        return new UncheckedIOException(e);
    }

    /** Writes a whole number. */
    void writeNumber(int number) {
        if (number < 0 || number >= 10_000) {
            writeContent(Integer.toString(number));
            return;
        }
        if (DIGITS > BUFFER - used) {
            writeBuffer();
        }
        for (int unit = number < 10 ? 1 : number < 100 ? 10 : number < 1_000 ? 100 : 1_000; unit > 0; unit /= 10) {
            buffer[used++] = (byte) ('0' + number / unit % 10);
        }
    }

    /**
     * Writes a text in which nothing has to be escaped.
     *
     * @param inQuotes whether it stands between quotes
     * @return whether it could be written; nothing is when it could not
     */
    boolean writePlain(String text, boolean inQuotes) {
        // Letters that are stored in a byte each are copied so, and need not be looked at before.
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (!isPlainAscii(bytes, inQuotes)) {
            bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!isPlain(bytes, inQuotes)) {
                return false;
            }
        }
        writeBinaryContent(bytes);
        return true;
    }

    /** Letters outside of ISO 8859-1 are question marks here. */
    private static boolean isPlainAscii(byte[] bytes, boolean inQuotes) {
        for (byte b : bytes) {
            if (b < 0 || b == '?' || b == '&' || b == '<' || b == '>' || inQuotes && (b == '"' || b == '\'')) {
                return false;
            }
        }
        return true;
    }

    /** Looks at bytes, as looking at the letters of a text with a dash or a check mark takes four times as long. */
    private static boolean isPlain(byte[] bytes, boolean inQuotes) {
        for (byte b : bytes) {
            if (b == '&' || b == '<' || b == '>' || inQuotes && (b == '"' || b == '\'')) {
                return false;
            }
        }
        return true;
    }

    /** Number of bytes so far. */
    long position() {
        return flushed + used;
    }

    /** The bytes from a position on; null when they are not all in the buffer any more. */
    byte @Nullable [] since(long position) {
        return position < flushed ? null : Arrays.copyOfRange(buffer, (int) (position - flushed), used);
    }

    /** Writes what is left in the buffer. */
    void flush() throws IOException {
        out.write(buffer, 0, used);
        flushed += used;
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
