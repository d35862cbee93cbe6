package nl.licentiesync.report;

import java.time.Instant;

/**
 * A file as a run wrote it, with what tells later whether anybody touched it.
 *
 * @param changed when it was written, as the file system notes it
 */
public record WrittenFile(FileChecksum sum, Instant changed) {

    /** Parses the result of {@link #toString}. */
    public static WrittenFile parse(String text) {
        int end = text.lastIndexOf(' ');
        return new WrittenFile(FileChecksum.parse(text.substring(0, end)), Instant.parse(text.substring(end + 1)));
    }

    @Override
    public String toString() {
        return sum + " " + changed;
    }
}
