package nl.licentiesync.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
        try (CsvFile<Finding> rejects = new CsvFile<>(files.create("rejects.csv"), ReportColumns.rejects(messages))) {
            List<Finding> inOrder = RepeatedFindings.toldOnce(findings, exports.tallies()).stream()
                    .sorted(Finding.IN_FILE_ORDER)
                    .toList();
            for (int from = 0; from < inOrder.size(); from += BATCH) {
                rejects.append(rejects.rendered(inOrder.subList(from, Math.min(from + BATCH, inOrder.size()))));
            }
        }
        SummaryJson.write(files.create("summary.json"), facts, exports, findings, totals);
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
