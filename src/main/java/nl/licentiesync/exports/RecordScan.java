package nl.licentiesync.exports;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Goes through the first records of a text without knowing its delimiter: a record ends at a line end outside quotes, a
 * quote opens at the beginning of a field. A quote that is not closed quotes nothing.
 */
final class RecordScan {

    /** In the order that counts when two occur equally often. */
    static final String DELIMITERS = ",;\t|";

    /** No header is longer than this, with all that stands before it. */
    static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final StringBuilder seen = new StringBuilder();
    private boolean atEnd;

    private int start;
    private int end;
    private int next;
    private int lines;
    private int[] counts = new int[DELIMITERS.length()];

    /** Scans a reader that has a buffer. */
    RecordScan(Reader reader) {
        this.reader = reader;
    }

    /** Moves to the next record; false at the end of the text, or of what is looked at. */
    boolean next() throws IOException {
        if (at(next) < 0) {
            return false;
        }
        lines += lineEnds(start, next);
        start = next;
        if (!scan(true)) {
            scan(false);
        }
        return true;
    }

    /** The text from a place on: what was looked at already, and all that follows. */
    Reader textFrom(int place) throws IOException {
        char[] looked = seen.substring(place).toCharArray();
        PushbackReader text = new PushbackReader(reader, Math.max(1, looked.length));
        text.unread(looked);
        return text;
    }

    /** The text of the record, without its line end. */
    String text() {
        return seen.substring(start, end);
    }

    /** The line on which the record begins. */
    int line() {
        return lines + 1;
    }

    /** Number of lines up to the next record. */
    int linesToNext() {
        return lines + lineEnds(start, next);
    }

    /** Number of characters up to the next record. */
    int lengthToNext() {
        return next;
    }

    /** The delimiter that occurs most often outside quotes; a comma when none does. */
    char delimiter() {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return DELIMITERS.charAt(most);
    }

    /** Finds the end of the record; false when a quote is not closed. */
    private boolean scan(boolean withQuotes) throws IOException {
        counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        boolean fieldBegins = true;
        int place = start;
        for (int c = at(place); c >= 0; c = at(++place)) {
            if (quoted) {
                if (c == '"' && at(place + 1) == '"') {
                    place++;
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '"' && fieldBegins && withQuotes) {
                quoted = true;
            }
            int delimiter = DELIMITERS.indexOf(c);
            fieldBegins = delimiter >= 0;
            if (fieldBegins) {
                counts[delimiter]++;
            }
        }
        end = place;
        next = at(place) == '\r' && at(place + 1) == '\n' ? place + 2 : at(place) < 0 ? place : place + 1;
        return !quoted;
    }

    private int lineEnds(int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            char c = seen.charAt(i);
            if (c == '\r' || c == '\n' && (i == 0 || seen.charAt(i - 1) != '\r')) {
                ends++;
            }
        }
        return ends;
    }

    /** The character in a place, or -1 beyond the end of what is looked at. */
    private int at(int place) throws IOException {
        while (place >= seen.length() && !atEnd) {
            int c = seen.length() + 1 < LONGEST ? reader.read() : -1;
            if (c < 0) {
                atEnd = true;
            } else {
                seen.append((char) c);
            }
        }
        return place < seen.length() ? seen.charAt(place) : -1;
    }
}
