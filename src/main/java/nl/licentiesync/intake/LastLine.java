package nl.licentiesync.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Remembers, while a text is read, whether its last line that is not blank has a line end. */
final class LastLine extends FilterReader {

    private boolean ended;

    LastLine(Reader text) {
        super(text);
    }

    /** Whether the last line that was read so far, blank ones apart, has a line end. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset + count - 1; i >= offset; i--) {
            char c = buffer[i];
            if (c == '\n' || c == '\r') {
                ended = true;
                break;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                ended = false;
                break;
            }
        }
        return count;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("Read it by blocks");
    }
}
