package nl.licentiesync.exports;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * Detects the delimiter of an export: comma or semicolon, whichever occurs more often outside quotes in the header.
 * The header is the first line with more than blanks, delimiters and quotes.
 */
final class HeaderDelimiter {

    private static final int LONGEST_HEADER = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private HeaderDelimiter() {}

    /** Detects the delimiter; consumes only a byte order mark. */
    static char detect(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean blank = true;
        int read = 0;
        for (int c = reader.read(); c >= 0 && ++read < LONGEST_HEADER; c = reader.read()) {
            if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    break;
                }
                commas = 0;
                semicolons = 0;
            }
            blank &= ",;\"".indexOf(c) >= 0
                    || Blanks.trimmed(String.valueOf((char) c)).isEmpty();
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
            }
        }
        reader.reset();
        return semicolons > commas ? ';' : ',';
    }
}
