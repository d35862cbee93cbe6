package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.report.ReportColumns.ComingChange;
import nl.licentiesync.report.ReportColumns.SchoolAction;
import nl.licentiesync.report.ReportColumns.SchoolChange;

/** Writes the report of a run school by school, in order of their codes. */
public final class ReportWriter implements Closeable {

    private static final String VISIBILITY = "visibility.csv";
    private static final String CHANGES = "changes.csv";
    private static final String ACTIONS = "actions.csv";
    private static final String FORECAST = "forecast.csv";

    /** The files that it writes. */
    public static final Set<String> NAMES = Set.of(VISIBILITY, CHANGES, ACTIONS, FORECAST);

    private final ReportFiles files;
    private final ReportTotals totals = new ReportTotals();
    private final VisibilityFile visibility;
    private final CsvFile<SchoolChange> changes;
    private final CsvFile<SchoolAction> actions;
    private final CsvFile<ComingChange> forecast;

    /** Begins a report that has none of these files yet. */
    public ReportWriter(ReportFiles files, Catalogue catalogue) throws IOException {
        this.files = files;
        this.visibility = new VisibilityFile(files.create(VISIBILITY));
        this.changes = file(CHANGES, ReportColumns.changes());
        this.actions = file(ACTIONS, ReportColumns.actions(new Advice(catalogue)));
        this.forecast = file(FORECAST, ReportColumns.forecast());
    }

    /** Puts a school's report into lines; may be asked for by several threads at a time. */
    public RenderedSchool render(SchoolReport report) {
        School school = report.school();
        return new RenderedSchool(
                ReportTotals.of(report),
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
    public ReportTotals totals() {
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
        return new CsvFile<>(files.create(name), columns);
    }
}
