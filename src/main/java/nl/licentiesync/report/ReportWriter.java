package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.Readers;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.report.ReportColumns.ComingChange;
import nl.licentiesync.report.ReportColumns.SchoolAction;
import nl.licentiesync.report.ReportColumns.SchoolChange;

/** Writes the schools' part of a run's report into a folder, school by school in order of their codes. */
public final class ReportWriter implements Closeable {

    private final Path folder;
    private final Readers readers;
    private final Totals totals = new Totals();
    private final VisibilityFile visibility;
    private final CsvFile<SchoolChange> changes;
    private final CsvFile<SchoolAction> actions;
    private final CsvFile<ComingChange> forecast;

    /** Begins a report in a folder that exists and is empty. */
    public ReportWriter(Path folder, Readers readers, Catalogue catalogue) throws IOException {
        this.folder = folder;
        this.readers = readers;
        this.visibility = new VisibilityFile(readers.createFile(folder.resolve("visibility.csv")));
        this.changes = file("changes.csv", ReportColumns.changes());
        this.actions = file("actions.csv", ReportColumns.actions(new Advice(catalogue)));
        this.forecast = file("forecast.csv", ReportColumns.forecast());
    }

    /** Puts a school's report into lines; may be asked for by several threads at a time. */
    public RenderedSchool render(SchoolReport report) {
        School school = report.school();
        return new RenderedSchool(
                Totals.of(report),
                visibility.rendered(report.school(), report.rows()),
                changes.rendered(report.changes().stream()
                        .map(change -> new SchoolChange(school, change))
                        .toList()),
                actions.rendered(report.actions().stream()
                        .map(action -> new SchoolAction(school, action))
                        .toList()),
                forecast.rendered(report.forecast().stream()
                        .flatMap(night ->
                                night.changes().stream().map(change -> new ComingChange(school, night.date(), change)))
                        .toList()));
    }

    /** Adds a school, which must come after those added before. */
    public void append(RenderedSchool school) throws IOException {
        visibility.append(school.visibility());
        changes.append(school.changes());
        actions.append(school.actions());
        forecast.append(school.forecast());
        totals.add(school.totals());
    }

    /** What the schools added so far add up to. */
    public Totals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        try (visibility;
                changes;
                actions) {
            forecast.close();
        }
    }

    private <T> CsvFile<T> file(String name, List<CsvFile.Column<T>> columns) throws IOException {
        return new CsvFile<>(readers.createFile(folder.resolve(name)), columns);
    }
}
