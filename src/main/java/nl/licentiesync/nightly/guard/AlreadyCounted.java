package nl.licentiesync.nightly.guard;

import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.store.FirstRunFindings;

/**
 * The figures that the guard already counted against the published run of the same date, so that a rerun is not held
 * for them again. Losses of schools are left out where they are counted, see {@link LossCount}.
 *
 * @param ahead whether the date was later than tomorrow
 * @param rejected the number of rejected rows of each file that the run read
 * @param columns the known columns of each file that the run read
 * @param filled those of them that held a value in any row; a file is missing when an earlier version read it
 * @param doubts what was doubted of it if it was a first run
 */
public record AlreadyCounted(
        boolean ahead,
        Map<ExportFile, Integer> rejected,
        Map<ExportFile, Set<Column>> columns,
        Map<ExportFile, Set<Column>> filled,
        FirstRunFindings doubts) {

    public AlreadyCounted {
        rejected = Map.copyOf(rejected);
        columns = Map.copyOf(columns);
        filled = Map.copyOf(filled);
    }

    public int rejectedIn(ExportFile file) {
        return rejected.getOrDefault(file, 0);
    }

    public boolean lacks(ExportFile file) {
        return !columns.containsKey(file);
    }

    /** Whether a part that is empty tonight was already empty in the replaced run. */
    public boolean isEmpty(EmptiedPart part) {
        Set<Column> withValues = filled.get(part.file());
        return withValues != null
                && (part.column() == null ? withValues.isEmpty() : !withValues.contains(part.column()));
    }

    public boolean lacks(ExportFile file, Column column) {
        return !columns.getOrDefault(file, Set.of()).contains(column);
    }
}
