package nl.licentiesync.exports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reader that notes, while a text is read, whether its last line has an end and whether it is misread UTF-8. */
final class InspectingReader extends FilterReader {

    private final @Nullable MisreadUtf8 misread;
    private boolean ended;

    InspectingReader(Reader text, Charset charset) {
        super(text);
        this.misread = MisreadUtf8.canBeReadAs(charset) ? new MisreadUtf8(charset) : null;
    }

    /** The odd characters of UTF-8 that was read in another encoding, once all was read. */
    Optional<MisreadUtf8.Seen> misreadUtf8() {
        return misread == null ? Optional.empty() : misread.found();
    }

    /** Whether the last line that was read so far, blank ones apart, has a line end. */
    boolean isEnded() {
        return ended;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (misread != null && count > 0) {
            misread.take(buffer, offset, count);
        }
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
