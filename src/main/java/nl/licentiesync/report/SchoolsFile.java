package nl.licentiesync.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.report.ReportColumns.ComingChange;
import nl.licentiesync.report.ReportColumns.SchoolAction;
import nl.licentiesync.report.ReportColumns.SchoolChange;
import org.jspecify.annotations.Nullable;

/** A CSV file with rows of all schools, from one list of columns. */
public final class SchoolsFile<T> implements ReportPart {

    private static final String CHANGES = "changes.csv";
    private static final String ACTIONS = "actions.csv";
    private static final String FORECAST = "forecast.csv";

    /** The files with rows of all schools. */
    public static final Set<String> NAMES = Set.of(VisibilityFile.NAME, CHANGES, ACTIONS, FORECAST);

    private final String name;
    private final List<CsvFile.Column<T>> columns;
    private final Function<SchoolReport, List<T>> rows;
    private @Nullable CsvFile<T> file;

    private SchoolsFile(String name, List<CsvFile.Column<T>> columns, Function<SchoolReport, List<T>> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** All files with rows of all schools. */
    public static List<ReportPart> all(Catalogue catalogue) {
        return List.of(new VisibilityFile(), changes(), actions(catalogue), forecast());
    }

    private static ReportPart changes() {
        return new SchoolsFile<>(
                CHANGES,
                ReportColumns.changes(),
                report -> report.changes().stream()
                        .map(change -> new SchoolChange(report.school(), change))
                        .toList());
    }

    private static ReportPart actions(Catalogue catalogue) {
        return new SchoolsFile<>(
                ACTIONS,
                ReportColumns.actions(new Advice(catalogue)),
                report -> report.actions().stream()
                        .map(action -> new SchoolAction(report.school(), action))
                        .toList());
    }

    private static ReportPart forecast() {
        return new SchoolsFile<>(
                FORECAST,
                ReportColumns.forecast(),
                report -> report.forecast().stream()
                        .flatMap(night -> night.changes().stream()
                                .map(change -> new ComingChange(report.school(), night.date(), change)))
                        .toList());
    }

    @Override
    public void begin(ReportFiles files) throws IOException {
        file = new CsvFile<>(files.create(name), columns);
    }

    @Override
    public Addition render(SchoolReport school) {
        CsvFile<T> begun = Objects.requireNonNull(file, name);
        ByteBuffer lines = begun.rendered(rows.apply(school));
        return () -> begun.append(lines);
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
