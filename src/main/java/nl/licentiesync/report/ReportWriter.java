package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.files.Readers;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.report.ReportColumns.SchoolAction;
import nl.licentiesync.report.ReportColumns.SchoolChange;

/** Writes a run's report into a folder, school by school in order of their codes. */
public final class ReportWriter implements Closeable {

    private final Path folder;
    private final Readers readers;
    private final Totals totals = new Totals();
    private final CsvFile<VisibilityRow> visibility;
    private final CsvFile<SchoolChange> changes;
    private final CsvFile<SchoolAction> actions;

    /** Begins a report in a folder that exists and is empty. */
    public ReportWriter(Path folder, Readers readers, Catalogue catalogue) throws IOException {
        this.folder = folder;
        this.readers = readers;
        this.visibility = file("visibility.csv", ReportColumns.visibility());
        this.changes = file("changes.csv", ReportColumns.changes());
        this.actions = file("actions.csv", ReportColumns.actions(new Advice(catalogue)));
    }

    /** Puts a school's report into lines; may be asked for by several threads at a time. */
    public RenderedSchool render(SchoolReport report) {
        School school = report.school();
        return new RenderedSchool(
                report,
                visibility.rendered(report.rows()),
                changes.rendered(report.changes().stream()
                        .map(change -> new SchoolChange(school, change))
                        .toList()),
                actions.rendered(report.actions().stream()
                        .map(action -> new SchoolAction(school, action))
                        .toList()));
    }

    /** Adds a school, which must come after those added before. */
    public void append(RenderedSchool school) throws IOException {
        visibility.append(school.visibility());
        changes.append(school.changes());
        actions.append(school.actions());
        totals.add(school.report());
    }

    /**
     * Adds what goes beyond single schools, once all of them are written.
     *
     * @param findings those of the exports and those of the rules
     * @throws IllegalStateException when the totals do not tally
     */
    public Totals finish(Exports exports, List<Finding> findings, Locale language, SummaryFacts facts)
            throws IOException {
        exports.tallies().forEach((file, tally) -> requireTally(file.fileName(), tally));
        totals.requireTally();
        FindingMessages messages = new FindingMessages(new Messages(language));
        try (CsvFile<Finding> rejects = file("rejects.csv", ReportColumns.rejects(messages))) {
            rejects.append(rejects.rendered(
                    findings.stream().sorted(Finding.IN_FILE_ORDER).toList()));
        }
        SummaryJson.write(readers.createFile(folder.resolve("summary.json")), facts, exports, findings, totals);
        return totals;
    }

    @Override
    public void close() throws IOException {
        visibility.close();
        changes.close();
        actions.close();
    }

    private <T> CsvFile<T> file(String name, List<CsvFile.Column<T>> columns) throws IOException {
        return new CsvFile<>(readers.createFile(folder.resolve(name)), columns);
    }

    private static void requireTally(String file, FileTally tally) {
        if (!tally.addsUp()) {
            throw new IllegalStateException("The rows of %s do not add up: %d read, %d used, %d rejected, %d ignored"
                    .formatted(file, tally.read(), tally.used(), tally.rejected(), tally.ignored()));
        }
    }
}
