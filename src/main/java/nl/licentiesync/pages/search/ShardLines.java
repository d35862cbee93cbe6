package nl.licentiesync.pages.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines in the script of a shard, as they are written there. */
final class ShardLines {

    private static final byte[] BEGINNING = "\",\"".getBytes(StandardCharsets.UTF_8);

    /** What follows the last line. */
    private static final byte[] END = "\")\n".getBytes(StandardCharsets.UTF_8);

    /** What may follow a backslash in a line. */
    private static final String ESCAPED = "nt\"\\";

    private final byte[] script;
    private int[] ends = new int[1 << 8];
    private int number;
    private final boolean isCorrect;

    /** The lines of a script; none when it is none of a shard. */
    ShardLines(ByteBuffer script) {
        this.script = new byte[script.remaining()];
        script.duplicate().get(this.script);
        ends[0] = beginning();
        boolean isCorrect = true;
        for (int i = ends[0]; i < end(); i++) {
            byte c = this.script[i];
            isCorrect &= c != '"' && (c < 0 || c >= ' ');
            if (c == '\\') {
                isCorrect &= isEscaped(++i);
                if (this.script[i] == 'n') {
                    add(i + 1);
                }
            }
        }
        this.isCorrect = isCorrect && ends[number] == end();
    }

    private int end() {
        return script.length - END.length;
    }

    private boolean isEscaped(int at) {
        if (script[at] != 'u') {
            return ESCAPED.indexOf(script[at]) >= 0;
        }
        for (int i = at + 1; i <= at + 4; i++) {
            if (i >= end() || Character.digit(script[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private int beginning() {
        for (int i = 0; i <= script.length - BEGINNING.length; i++) {
            if (script[i] == BEGINNING[0] && Arrays.equals(script, i, i + BEGINNING.length, BEGINNING, 0, 3)) {
                return i + BEGINNING.length;
            }
        }
        return script.length;
    }

    private void add(int end) {
        if (++number == ends.length) {
            ends = Arrays.copyOf(ends, number * 2);
        }
        ends[number] = end;
    }

    /** Whether a browser reads the script as it reads the other one, of the same shard: nothing of it was lost or spoiled. */
    boolean canStandFor(ShardLines other) {
        return isCorrect
                && Arrays.equals(script, 0, ends[0], other.script, 0, other.ends[0])
                && Arrays.equals(script, end(), script.length, END, 0, END.length);
    }

    int size() {
        return number;
    }

    /** A line with its end, both as a script writes them. */
    String line(int at) {
        return new String(script, ends[at], length(at), StandardCharsets.UTF_8);
    }

    int length(int at) {
        return ends[at + 1] - ends[at];
    }

    /** Whether a line is the same as one of another shard. */
    boolean isSame(int at, ShardLines other, int otherAt) {
        return Arrays.equals(
                script, ends[at], ends[at + 1], other.script, other.ends[otherAt], other.ends[otherAt + 1]);
    }
}
