package nl.licentiesync.exports;

import java.time.Instant;
import java.util.Map;

/**
 * Facts about an export file, noted while it is read because it may be replaced before the night is published.
 *
 * @param modified when it was last written
 * @param lastLine line on which its last record begins
 * @param endsWithLineEnd whether its last line has a line end
 * @param values number of rows with a value, for each column that has any
 */
public record FileSnapshot(Instant modified, int lastLine, boolean endsWithLineEnd, Map<Column, Integer> values) {

    public FileSnapshot {
        values = Map.copyOf(values);
    }
}
