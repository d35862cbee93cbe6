package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusedHeader;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.FindingLog;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.GuardVerdict;
import nl.licentiesync.report.Notice;
import nl.licentiesync.report.ReportTotals;
import org.jspecify.annotations.Nullable;

/**
 * The result of a night.
 *
 * @param held whether the guard held it back, so that nothing was published
 * @param dryRun whether nothing was published because nothing was to be
 * @param guardVerdict what the guard says, also of a night that was published in spite of it
 * @param dateBefore date of the run before, null when there is none
 * @param replaced the run of the same date whose place it takes; null when there is none
 * @param unusedHeaders of each file in which one of them looks like a column that it lacks, those that nothing uses
 * @param notices what is worth telling even when all is well
 * @param due those of the notices that are told with --quiet too
 * @param report where the report lies
 */
public record NightResult(
        long run,
        boolean held,
        boolean dryRun,
        GuardVerdict guardVerdict,
        @Nullable LocalDate dateBefore,
        @Nullable Replacement replaced,
        ReportTotals totals,
        List<Finding> findings,
        int keptInForce,
        Map<ExportFile, List<UnusedHeader>> unusedHeaders,
        List<SchoolCode> goneSchools,
        List<SchoolCode> gainedSchools,
        List<Notice> notices,
        List<Notice> due,
        Path report) {

    static NightResult of(Night night, JudgedExports judged, SynchronisedSchools schools, NightOutcome outcome) {
        return new NightResult(
                night.run().value(),
                outcome.held(),
                night.request().mode().dryRun(),
                outcome.verdict(),
                night.before().date(),
                outcome.replacement().orElse(null),
                schools.totals(),
                FindingLog.firstOfEachFile(judged.findings(), schools.findings()),
                judged.exports().keptInForce(),
                unusedHeaders(judged.exports().tallies()),
                schools.gone(),
                schools.gaining(),
                outcome.notices().notices(),
                outcome.notices().due(),
                outcome.report());
    }

    private static Map<ExportFile, List<UnusedHeader>> unusedHeaders(Map<ExportFile, FileTally> files) {
        Map<ExportFile, List<UnusedHeader>> unused = new EnumMap<>(ExportFile.class);
        files.forEach((file, tally) -> {
            if (tally.unused().stream().anyMatch(header -> header.resembles() != null)) {
                unused.put(file, tally.unused());
            }
        });
        return unused;
    }

    /** Number of findings of this severity. */
    public long findings(Severity severity) {
        return Finding.count(findings, severity);
    }
}
