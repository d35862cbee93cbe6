package nl.licentiesync.command;

import java.util.Collection;
import nl.licentiesync.ask.compare.ChangedRow;
import nl.licentiesync.rules.ChangeCounts;

/** Totals of a comparison, counted school by school while it is printed. */
final class ComparisonTotals {

    private ChangeCounts counts = ChangeCounts.none();
    private int schools;

    /** Adds the rows of one school. */
    void add(Collection<ChangedRow> rows) {
        counts = counts.plus(
                ChangeCounts.of(rows.stream().map(ChangedRow::change).toList()));
        schools += rows.isEmpty() ? 0 : 1;
    }

    /** The differences of each kind. */
    ChangeCounts counts() {
        return counts;
    }

    /** At how many schools anything differs. */
    int schools() {
        return schools;
    }
}
