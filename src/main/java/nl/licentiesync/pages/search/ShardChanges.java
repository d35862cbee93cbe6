package nl.licentiesync.pages.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The lines that came to shards, and those that left them, since the shards were written: a few new people change one
 * small file instead of all the shards under whose words they are. A shard is written again when much of it changed.
 */
final class ShardChanges {

    /** A shard is kept while the lines that came or left are at most this part of it. */
    private static final int LARGEST_PART = 32;

    /** So far a line is looked for, as both shards have nearly the same order. */
    private static final int FARTHEST = 60;

    private final StringBuilder changes = new StringBuilder();

    /**
     * Whether a shard can stay as it was written; if so, notes what changed since.
     *
     * @param name of its file
     */
    boolean keeps(String name, ByteBuffer written, ByteBuffer tonight) {
        if (written.equals(tonight)) {
            return true;
        }
        ShardLines old = new ShardLines(written);
        ShardLines now = new ShardLines(tonight);
        if (!old.canStandFor(now)) {
            return false;
        }
        int before = changes.length();
        note(name, old, now, before + tonight.limit() / LARGEST_PART);
        boolean isSmall = changes.length() - before <= tonight.limit() / LARGEST_PART;
        if (!isSmall) {
            changes.setLength(before);
        }
        return isSmall;
    }

    private void note(String name, ShardLines written, ShardLines tonight, int limit) {
        int old = 0;
        int now = 0;
        while ((old < written.size() || now < tonight.size()) && changes.length() <= limit) {
            if (old < written.size() && now < tonight.size() && written.isSame(old, tonight, now)) {
                old++;
                now++;
                continue;
            }
            int came = distance(written, old, tonight, now);
            int left = distance(tonight, now, written, old);
            if (now < tonight.size() && came <= left || old == written.size()) {
                note(name, '+', tonight.line(now++));
            } else {
                note(name, '-', written.line(old++));
            }
        }
    }

    /** How many lines of one shard come before the line at which the other is; a large number when none is near. */
    private static int distance(ShardLines shard, int at, ShardLines other, int otherAt) {
        if (at == shard.size()) {
            return Integer.MAX_VALUE;
        }
        for (int i = otherAt; i < Math.min(other.size(), otherAt + FARTHEST); i++) {
            if (shard.isSame(at, other, i)) {
                return i - otherAt;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void note(String name, char sign, String line) {
        changes.append(name).append("\\t").append(sign).append("\\t").append(line);
    }

    /** The script with all changes. */
    Script script() {
        byte[] lines = changes.toString().getBytes(StandardCharsets.UTF_8);
        Script script = new Script("C", "", lines.length);
        script.put(lines, 0, lines.length);
        return script;
    }
}
