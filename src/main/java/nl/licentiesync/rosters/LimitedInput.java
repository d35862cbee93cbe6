package nl.licentiesync.rosters;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a roster, which fail when a reader takes more of them than a file of one school, or a single tag or
 * value of it, can need. So no file fills the memory.
 */
final class LimitedInput extends FilterInputStream {

    /** The largest file of a school, unpacked: six hundred times a usual one. */
    private static final long LARGEST = 64L << 20;

    /** The most that a reader may take for one tag or value. */
    private static final int LONGEST_STEP = 1 << 20;

    private long left = LARGEST;
    private int leftOfStep = Integer.MAX_VALUE;

    LimitedInput(InputStream bytes) {
        super(bytes);
    }

    /** Says that the reader goes on to the next tag or value; readers with limits of their own never do. */
    void nextStep() {
        leftOfStep = LONGEST_STEP;
    }

    /** Number of bytes that a reader has taken. */
    long taken() {
        return LARGEST - left;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        taken(read < 0 ? -1 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        taken(read);
        return read;
    }

    /** Leaves the file open, whose rest is read for the fingerprint. */
    @Override
    public void close() {}

    private void taken(int bytes) throws TooMuch {
        if (bytes < 0) {
            return;
        }
        left -= bytes;
        leftOfStep -= bytes;
        if (left < 0) {
            throw new TooMuch(RosterFault.TOO_LARGE);
        }
        if (leftOfStep < 0) {
            throw new TooMuch(RosterFault.TOO_LONG);
        }
    }

    /** A reader took more than it can need. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        private final RosterFault fault;

        TooMuch(RosterFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        RosterFault fault() {
            return fault;
        }
    }
}
