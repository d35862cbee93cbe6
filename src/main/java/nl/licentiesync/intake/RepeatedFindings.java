package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FindingLog.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Merges a finding that every value of a column, or every row of a file, has into one line of rejects.csv with the
 * number of rows, from eleven rows on. The night's totals still count each row.
 */
public final class RepeatedFindings {

    private static final int TOLD_ONE_BY_ONE = 10;

    /** An export with a row for each contract has merged rows in more than a tenth of the file, and nothing to mend. */
    private static final int PART_OF_FILE = 10;

    /** Findings listed for each row, as each needs a different action at a school. */
    private static final Set<FindingCode> ALWAYS_ONE_BY_ONE = EnumSet.of(
            FindingCode.ACCEPTER_UNKNOWN,
            FindingCode.ROSTER_UNREADABLE,
            FindingCode.ROSTER_NO_SCHOOL,
            FindingCode.ROSTER_TWICE,
            FindingCode.ROSTER_MISSING,
            FindingCode.ROSTER_REPLACED,
            FindingCode.ROSTER_OLD,
            FindingCode.ROSTER_BRANCHES);

    private RepeatedFindings() {}

    /** The findings, those about a whole column as one for each way in which its rows go on. */
    public static List<Finding> toldOnce(List<Finding> findings, Map<ExportFile, FileTally> tallies) {
        Map<Cause, List<Finding>> byCause = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byCause.computeIfAbsent(Cause.of(finding), any -> new ArrayList<>()).add(finding);
        }
        List<Finding> told = new ArrayList<>();
        byCause.forEach((cause, same) -> {
            int number = same.stream().mapToInt(Finding::number).sum();
            if (number > TOLD_ONE_BY_ONE && isWhole(cause, number, tallies.get(cause.file()))) {
                told.addAll(firsts(same));
            } else {
                told.addAll(same);
            }
        });
        return told;
    }

    /** Whether all rows have the fault that were not rejected for another one or ignored. */
    private static boolean isWhole(Cause cause, int rows, @Nullable FileTally tally) {
        if (tally == null || ALWAYS_ONE_BY_ONE.contains(cause.code())) {
            return false;
        }
        if (cause.code() == FindingCode.ROWS_MERGED) {
            return (long) rows * PART_OF_FILE > tally.read();
        }
        boolean rejects = cause.code().severity() == Severity.ERROR;
        int notJudged = tally.ignored() + tally.rejected() - (rejects ? rows : 0);
        boolean ofRows = cause.column() == null || cause.code() == FindingCode.VALUE_MISSING;
        int candidates = ofRows ? tally.read() : tally.atReading().values().getOrDefault(cause.column(), 0);
        return rows >= candidates - notJudged;
    }

    private static List<Finding> firsts(List<Finding> same) {
        Map<Finding.Instead, Finding> firsts = new LinkedHashMap<>();
        for (Finding finding : same) {
            firsts.merge(finding.instead(), finding, RepeatedFindings::first);
        }
        return List.copyOf(firsts.values());
    }

    /** The first of two findings, about the rows of both. */
    private static Finding first(Finding one, Finding other) {
        Finding first = Finding.IN_FILE_ORDER.compare(one, other) <= 0 ? one : other;
        return first.withRows(one.rows() + other.rows());
    }
}
