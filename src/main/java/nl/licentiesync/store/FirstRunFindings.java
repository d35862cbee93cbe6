package nl.licentiesync.store;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.FileTally;

/**
 * What the guard noticed in the exports of a first run (section 3), kept with the run so that a rerun of its date is
 * not held for it again.
 *
 * @param nothingVisible whether no row is visible on the date or any later day
 * @param unrecognised the columns that a file lacks while a header that nothing uses looks like them
 */
public record FirstRunFindings(boolean nothingVisible, Map<ExportFile, Set<Column>> unrecognised) {

    /** No doubt. */
    public static final FirstRunFindings NONE = new FirstRunFindings(false, Map.of());

    public FirstRunFindings {
        unrecognised = Map.copyOf(unrecognised);
    }

    /** The doubts about what a run read and what comes of it. */
    public static FirstRunFindings of(Map<ExportFile, FileTally> files, boolean nothingVisible) {
        Map<ExportFile, Set<Column>> unrecognised = new EnumMap<>(ExportFile.class);
        files.forEach((file, tally) -> {
            for (UnusedHeader header : tally.unused()) {
                Column column = header.resembles();
                if (column != null) {
                    unrecognised
                            .computeIfAbsent(file, none -> EnumSet.noneOf(Column.class))
                            .add(column);
                }
            }
        });
        return new FirstRunFindings(nothingVisible, unrecognised);
    }

    /** Whether the file lacked this column while a header looked like it. */
    public boolean hasUnrecognised(ExportFile file, Column column) {
        return unrecognised.getOrDefault(file, Set.of()).contains(column);
    }
}
