package nl.licentiesync.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.RepeatedFindings;
import nl.licentiesync.messages.Messages;

/** The file rejects.csv: rows and values that were wrong, by file and line. */
public final class RejectsFile implements ReportPart {

    /** Findings rendered at a time; an export that is wrong throughout has hundreds of thousands. */
    private static final int BATCH = 1000;

    private final Locale language;

    /** The file in a language. */
    public RejectsFile(Locale language) {
        this.language = language;
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        LinePlaces places = run.exports().places();
        FindingMessages messages = new FindingMessages(new Messages(language), places);
        List<Finding> told =
                RepeatedFindings.toldOnce(run.findings(), run.exports().tallies());
        List<Finding> inOrder = told.stream()
                .filter(finding -> finding.unlisted() == 0)
                .sorted(Finding.inFileOrder(places))
                .toList();
        try (CsvFile<Finding> rejects = new CsvFile<>(
                files.create("rejects.csv"), ReportColumns.rejects(messages, places, furtherAfter(inOrder, told)))) {
            for (int from = 0; from < inOrder.size(); from += BATCH) {
                rejects.append(rejects.rendered(inOrder.subList(from, Math.min(from + BATCH, inOrder.size()))));
            }
        }
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
}
