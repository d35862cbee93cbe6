package nl.licentiesync.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.RepeatedFindings;

/** Writes the files that complete a report: the rejects and the summary. */
public final class ReportEnd {

    /** Findings rendered at a time; an export that is wrong throughout has hundreds of thousands. */
    private static final int BATCH = 1000;

    private final ReportFiles files;
    private final Locale language;

    /** The end of the report of these files, in a language. */
    public ReportEnd(ReportFiles files, Locale language) {
        this.files = files;
        this.language = language;
    }

    /**
     * Writes rejects.csv and summary.json.
     *
     * @param findings those of the exports and those of the rules
     * @throws IllegalStateException when the totals do not tally
     */
    public void write(Exports exports, List<Finding> findings, ReportTotals totals, SummaryFacts facts)
            throws IOException {
        exports.tallies().forEach((file, tally) -> requireTally(file.fileName(), tally));
        totals.requireTally();
        FindingMessages messages = new FindingMessages(new Messages(language));
        List<Finding> told = RepeatedFindings.toldOnce(findings, exports.tallies());
        List<Finding> inOrder = told.stream()
                .filter(finding -> finding.unlisted() == 0)
                .sorted(Finding.IN_FILE_ORDER)
                .toList();
        try (CsvFile<Finding> rejects = new CsvFile<>(
                files.create("rejects.csv"), ReportColumns.rejects(messages, furtherAfter(inOrder, told)))) {
            for (int from = 0; from < inOrder.size(); from += BATCH) {
                rejects.append(rejects.rendered(inOrder.subList(from, Math.min(from + BATCH, inOrder.size()))));
            }
        }
        SummaryJson.write(files.create("summary.json"), facts, exports, findings, totals);
    }

    /** The last listed finding of each file that has more findings, with the number of those. */
    private static Map<Finding, Integer> furtherAfter(List<Finding> inOrder, List<Finding> told) {
        Map<ExportFile, Integer> unlisted = new EnumMap<>(ExportFile.class);
        told.stream()
                .filter(finding -> finding.unlisted() > 0)
                .forEach(finding -> unlisted.merge(finding.file(), finding.unlisted(), Integer::sum));
        Map<ExportFile, Finding> last = new EnumMap<>(ExportFile.class);
        inOrder.forEach(finding -> last.put(finding.file(), finding));
        Map<Finding, Integer> further = new IdentityHashMap<>();
        unlisted.forEach((file, number) -> further.put(Objects.requireNonNull(last.get(file)), number));
        return further;
    }

    private static void requireTally(String file, FileTally tally) {
        if (!tally.addsUp()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The rows of %s do not add up: %d read, %d used, %d rejected, %d ignored",
                    file,
                    tally.read(),
                    tally.used(),
                    tally.rejected(),
                    tally.ignored()));
        }
    }
}
