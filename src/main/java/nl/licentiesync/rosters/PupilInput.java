package nl.licentiesync.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, which pause behind the first tag that begins pupils, so that plain pupils can be taken out
 * before the parser sees them. A thread reads one document at a time, as all that it reads have the same buffer.
 */
final class PupilInput extends InputStream {

    private static final byte[] TAG = "<leerlingen>".getBytes(StandardCharsets.US_ASCII);

    /** Longer pupils are left to the parser; half of what may be taken for one tag or value. */
    private static final int LONGEST = 1 << 19;

    private static final int STEP = 1 << 14;

    private static final ThreadLocal<byte[]> BUFFER_OF_THREAD = ThreadLocal.withInitial(() -> new byte[LONGEST + 1]);

    private final InputStream bytes;
    private final byte[] buffer = BUFFER_OF_THREAD.get();
    private int next;
    private int end;
    private long given;
    private boolean hasPaused;
    private boolean isPaused;
    private @Nullable IOException failure;

    PupilInput(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        isPaused = false;
        if (next == end) {
            if (failure != null) {
                throw failure;
            }
            if (hasPaused || length > LONGEST) {
                return bytes.read(into, from, length);
            }
            next = 0;
            end = Math.max(0, bytes.read(buffer, 0, length));
            if (end == 0) {
                return -1;
            }
        }
        int behind = hasPaused ? end : behindTag();
        int read = Math.min(length, behind - next);
        System.arraycopy(buffer, next, into, from, read);
        next += read;
        given += read;
        if (!hasPaused && behind < end && next == behind) {
            hasPaused = true;
            isPaused = true;
        }
        return read;
    }

    /** The place behind the tag; the end where it is not among the bytes. */
    private int behindTag() {
        for (int place = next; place <= end - TAG.length; place++) {
            if (buffer[place] == '<' && Arrays.equals(buffer, place, place + TAG.length, TAG, 0, TAG.length)) {
                return place + TAG.length;
            }
        }
        return end;
    }

    /**
     * Takes out the pupils that come next, but for the ends of their lines and the tag that ends them.
     *
     * @param taken how many bytes the parser has taken for what it read
     * @return the pupils; null when they must be left to the parser
     */
    @Nullable
    List<PlainPupils.Pupil> takePupils(long taken) {
        if (!isPaused || taken != given) {
            return null;
        }
        isPaused = false;
        fill();
        PlainPupils plain = new PlainPupils(buffer);
        int closing = plain.read(next);
        if (closing == PlainPupils.NOT_PLAIN) {
            return null;
        }
        next = closing - plain.lines();
        Arrays.fill(buffer, next, closing, (byte) '\n');
        return plain.pupils();
    }

    /** Reads on to the end of the document or the buffer. What goes wrong is told behind what could be read. */
    private void fill() {
        try {
            int read = 0;
            while (read >= 0 && end < LONGEST) {
                read = bytes.read(buffer, end, Math.min(STEP, LONGEST - end));
                end += Math.max(0, read);
            }
        } catch (IOException e) {
            failure = e;
        }
        buffer[end] = 0;
    }
}
