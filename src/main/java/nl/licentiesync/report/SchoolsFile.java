package nl.licentiesync.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
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

    /** The files with rows of all schools. */
    public static final Set<String> NAMES =
            Set.of(CHANGES, SchoolLines.VISIBILITY.file(), SchoolLines.ACTIONS.file(), SchoolLines.FORECAST.file());

    private final String name;
    private final @Nullable SchoolLines kept;
    private final List<CsvFile.Column<T>> columns;
    private final Function<SchoolReport, List<T>> rows;
    private @Nullable CsvFile<T> file;

    /**
     * A file.
     *
     * @param kept its lines that stay the same while a school is unchanged; null when an unchanged school has none
     */
    private SchoolsFile(
            String name,
            @Nullable SchoolLines kept,
            List<CsvFile.Column<T>> columns,
            Function<SchoolReport, List<T>> rows) {
        this.name = name;
        this.kept = kept;
        this.columns = columns;
        this.rows = rows;
    }

    /** All files with rows of all schools, of a run of that date. */
    public static List<ReportPart> all(Catalogue catalogue, LocalDate date) {
        return List.of(new VisibilityFile(date), changes(), actions(catalogue), forecast());
    }

    private static ReportPart changes() {
        return new SchoolsFile<>(
                CHANGES,
                null,
                ReportColumns.changes(),
                report -> report.changes().stream()
                        .map(change -> new SchoolChange(report.school(), change))
                        .toList());
    }

    private static ReportPart actions(Catalogue catalogue) {
        return new SchoolsFile<>(
                SchoolLines.ACTIONS.file(),
                SchoolLines.ACTIONS,
                ReportColumns.actions(new Advice(catalogue)),
                report -> report.actions().stream()
                        .map(action -> new SchoolAction(report.school(), action))
                        .toList());
    }

    private static ReportPart forecast() {
        return new SchoolsFile<>(
                SchoolLines.FORECAST.file(),
                SchoolLines.FORECAST,
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
    public Addition render(SchoolReport school, SchoolRecord record) {
        CsvFile<T> begun = begun();
        ByteBuffer lines = begun.rendered(rows.apply(school));
        if (kept != null) {
            RecordedLines.note(kept, lines, record);
        }
        return () -> begun.append(lines);
    }

    @Override
    public Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        if (kept == null) {
            return () -> {};
        }
        CsvFile<T> begun = begun();
        ByteBuffer lines = RecordedLines.of(kept, school, begun.headerLength());
        return () -> begun.append(lines);
    }

    private CsvFile<T> begun() {
        return Objects.requireNonNull(file, name);
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
