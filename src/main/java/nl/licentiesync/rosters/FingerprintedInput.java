package nl.licentiesync.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import nl.licentiesync.exports.NativeSha256;
import nl.licentiesync.exports.Sha256;

/**
 * The bytes of a file and the SHA-256 of those that were read. It reads ahead in steps of a fixed size and asks the
 * operating system nothing else, as a country is thousands of files. Those that a thread reads one after the other have
 * the same buffer.
 */
final class FingerprintedInput extends InputStream {

    /** So many bytes that Linux reads all of a usual file ahead when the first are asked for. */
    private static final int STEP = 1 << 16;

    /** The buffer of a thread while no file has it. */
    private static final ThreadLocal<byte[]> FREE = ThreadLocal.withInitial(() -> new byte[STEP]);

    private final InputStream file;
    private final MessageDigest digest = NativeSha256.digest();
    private final byte[] ahead = FREE.get();
    private int next;
    private int end;

    FingerprintedInput(InputStream file) {
        this.file = file;
        FREE.remove();
    }

    /** Whether the bytes that come next are these, which are not taken. */
    boolean startsWith(int first, int second) throws IOException {
        return available() > 1 && ahead[next] == (byte) first && ahead[next + 1] == (byte) second;
    }

    /** Reads the rest of the file, which counts for the fingerprint. */
    void readToEnd() throws IOException {
        do {
            next = end;
        } while (available() > 0);
    }

    /** The SHA-256 of the bytes that were read, in hexadecimal; to be asked once. */
    String sha256() {
        return Sha256.hex(digest);
    }

    /** Number of bytes that were read ahead; 0 at the end of the file alone. */
    @Override
    public int available() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, file.read(ahead, 0, STEP));
            digest.update(ahead, 0, end);
        }
        return end - next;
    }

    @Override
    public int read() throws IOException {
        return available() == 0 ? -1 : ahead[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = Math.min(length, available());
        System.arraycopy(ahead, next, into, from, read);
        next += read;
        return read == 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        FREE.set(ahead);
        file.close();
    }
}
