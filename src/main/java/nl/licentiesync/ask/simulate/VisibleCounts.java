package nl.licentiesync.ask.simulate;

import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.Visibility;

/** Numbers of fully visible and results-only programs. */
public record VisibleCounts(int full, int resultsOnly) {

    /** Nothing. */
    static final VisibleCounts NOTHING = new VisibleCounts(0, 0);

    static VisibleCounts of(List<Visibility> rows) {
        int[] counts = new int[Access.values().length];
        rows.forEach(row -> counts[row.access().ordinal()]++);
        return new VisibleCounts(counts[Access.FULL.ordinal()], counts[Access.RESULTS_ONLY.ordinal()]);
    }

    VisibleCounts plus(VisibleCounts other) {
        return new VisibleCounts(full + other.full, resultsOnly + other.resultsOnly);
    }

    /** Numbers of visible programs after these changes. */
    VisibleCounts after(List<Change> changes) {
        int[] counts = {0, resultsOnly, full};
        for (Change change : changes) {
            counts[change.was().ordinal()]--;
            counts[change.now().ordinal()]++;
        }
        return new VisibleCounts(counts[Access.FULL.ordinal()], counts[Access.RESULTS_ONLY.ordinal()]);
    }
}
