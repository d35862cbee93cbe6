package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.model.Access;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Verdict;

/**
 * The numbers of a school's rows, as visibility.csv has them: pairs of a teacher and a program.
 *
 * @param full those that are fully visible; the next two in the same way
 * @param toRepair those of the rows that are not visible that somebody at the school can repair
 */
public record SchoolSums(long full, long resultsOnly, long none, long toRepair) {

    static SchoolSums of(List<VisibilityRow> rows) {
        long[] counts = new long[Access.values().length];
        long toRepair = 0;
        for (VisibilityRow row : rows) {
            Verdict verdict = row.visibility().verdict();
            counts[verdict.access().ordinal()]++;
            toRepair += verdict.access() == Access.NONE && RepairCause.of(verdict) != null ? 1 : 0;
        }
        return new SchoolSums(
                counts[Access.FULL.ordinal()],
                counts[Access.RESULTS_ONLY.ordinal()],
                counts[Access.NONE.ordinal()],
                toRepair);
    }
}
