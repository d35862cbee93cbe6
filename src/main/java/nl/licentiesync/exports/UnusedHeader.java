package nl.licentiesync.exports;

import nl.licentiesync.model.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A header of an export that matches no known column.
 *
 * @param name as the file writes it, shortened
 * @param resembles the column that it looks like and that the file lacks; null when it looks like none
 */
public record UnusedHeader(String name, @Nullable Column resembles) {

    private static final int LONGEST_NAME = 60;

    static UnusedHeader of(String name, @Nullable Column resembles) {
        String printable = name.replaceAll("\\p{C}+", " ").strip();
        String start = TextLength.limited(printable, LONGEST_NAME);
        return new UnusedHeader(start.equals(printable) ? start : start + "…", resembles);
    }
}
