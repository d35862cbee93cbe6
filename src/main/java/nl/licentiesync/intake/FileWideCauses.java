package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a cause that many rows of a file have in one line: that of the first row, with how many there are. So it is when
 * more than ten rows and more than a tenth of the file have it; fewer are told one by one.
 */
public final class FileWideCauses {

    private static final int TOLD_ONE_BY_ONE = 10;
    private static final int PART_OF_FILE = 10;

    /** What a whole export may have in common, where the details of each row matter less than the cause. */
    private static final Set<FindingCode> CODES = EnumSet.of(
            FindingCode.ROWS_MERGED,
            FindingCode.LINK_PROGRAM_UNKNOWN,
            FindingCode.TEACHER_ID_CHANGED,
            FindingCode.FUTURE_FACT);

    private FileWideCauses() {}

    /** The findings, those with a cause of many rows as one. */
    public static List<Finding> toldOnce(List<Finding> findings, Map<ExportFile, FileTally> tallies) {
        Map<Cause, List<Finding>> byCause = new LinkedHashMap<>();
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            if (CODES.contains(finding.code())) {
                byCause.computeIfAbsent(Cause.of(finding), any -> new ArrayList<>())
                        .add(finding);
            } else {
                told.add(finding);
            }
        }
        byCause.forEach((cause, same) -> {
            FileTally tally = tallies.get(cause.file());
            int rows = same.stream().mapToInt(Finding::rows).sum();
            if (tally != null && rows > TOLD_ONE_BY_ONE && (long) rows * PART_OF_FILE > tally.read()) {
                told.add(same.stream().min(Finding.IN_FILE_ORDER).orElseThrow().withRows(rows));
            } else {
                told.addAll(same);
            }
        });
        return told;
    }

    private record Cause(ExportFile file, @Nullable Column column, FindingCode code) {

        static Cause of(Finding finding) {
            return new Cause(finding.file(), finding.column(), finding.code());
        }
    }
}
