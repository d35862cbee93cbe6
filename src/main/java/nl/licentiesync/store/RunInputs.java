package nl.licentiesync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each run read: its export files with their columns and counts, and the catalogue. */
public final class RunInputs {

    private final JdbcTemplate jdbc;

    RunInputs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what a run read: its files and its catalogue. */
    public void keep(RunId run, Map<ExportFile, FileTally> tallies, Catalogue catalogue) {
        tallies.forEach((file, tally) -> jdbc.update(
                "INSERT INTO run_export VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.value(),
                file.fileName(),
                tally.sha256(),
                tally.read(),
                tally.used(),
                tally.rejected(),
                tally.ignored(),
                names(tally.columns()),
                names(tally.filled()),
                tally.atReading().endsWithLineEnd()));
        int place = 0;
        for (Program program : catalogue.inOrder()) {
            jdbc.update(
                    "INSERT INTO run_program (run_id, program_id, name, publisher, year_groups, groups_named,"
                            + " year_planning, cancel_before, renews, results_years, method_id, place)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    run.value(),
                    program.id().value(),
                    program.name(),
                    program.publisher(),
                    program.yearGroups().toString(),
                    program.yearGroups().named(),
                    program.yearPlanning(),
                    program.cancelBefore() == null
                            ? null
                            : program.cancelBefore().toString(),
                    program.renewal() == Renewal.NOT_STATED ? null : program.renewal() == Renewal.RENEWS,
                    program.resultsYears(),
                    program.methodId(),
                    place++);
        }
    }

    /** The files that a run read whose last line had a line end; none before that was kept. */
    public Set<ExportFile> filesWithLineEnd(RunId run) {
        return jdbc
                .query(
                        "SELECT file_name FROM run_export WHERE run_id = ? AND line_end",
                        (row, number) -> fileNamed(row.getString(1)),
                        run.value())
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * The date of the first of the published runs up to a date that, without a break, read the same licences and
     * teachers.
     *
     * @param licences fingerprint of the licences
     * @param teachers fingerprint of the teachers
     * @return empty when the last run before the date read others
     */
    public Optional<LocalDate> unchangedSince(LocalDate date, String licences, String teachers) {
        LocalDate since = null;
        for (PublishedInputs run : publishedInputsBefore(date)) {
            if (!run.licences().equals(licences) || !run.teachers().equals(teachers)) {
                break;
            }
            since = run.date();
        }
        return Optional.ofNullable(since);
    }

    /** The published runs of earlier dates, the last one first. */
    private List<PublishedInputs> publishedInputsBefore(LocalDate date) {
        return jdbc.query(
                "SELECT run_date, licences.sha256, teachers.sha256 FROM run"
                        + " JOIN run_export licences ON licences.run_id = run.run_id AND licences.file_name = ?"
                        + " JOIN run_export teachers ON teachers.run_id = run.run_id AND teachers.file_name = ?"
                        + " WHERE status = 'PUBLISHED' AND run_date < ? ORDER BY run_date DESC",
                (row, number) ->
                        new PublishedInputs(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                ExportFile.LICENCES.fileName(),
                ExportFile.TEACHERS.fileName(),
                date);
    }

    /** The fingerprints of the exports of a published run. */
    private record PublishedInputs(LocalDate date, String licences, String teachers) {}

    /** The known columns of each file that a run read. */
    public Map<ExportFile, Set<Column>> columnsOf(RunId run) {
        Map<ExportFile, Set<Column>> columns = new HashMap<>();
        jdbc.query(
                "SELECT file_name, columns FROM run_export WHERE run_id = ?",
                row -> {
                    columns.put(fileNamed(row.getString(1)), columnsIn(row.getString(2)));
                },
                run.value());
        return columns;
    }

    /** The known columns of each file with a value in any row; without files of runs before version 7. */
    public Map<ExportFile, Set<Column>> filledColumnsOf(RunId run) {
        Map<ExportFile, Set<Column>> filled = new HashMap<>();
        jdbc.query(
                "SELECT file_name, filled FROM run_export WHERE run_id = ? AND filled IS NOT NULL",
                row -> {
                    filled.put(fileNamed(row.getString(1)), columnsIn(row.getString(2)));
                },
                run.value());
        return filled;
    }

    /** The number of rejected rows of each file that a run read. */
    public Map<ExportFile, Integer> rejectedOf(RunId run) {
        Map<ExportFile, Integer> rejected = new HashMap<>();
        jdbc.query(
                "SELECT file_name, rows_rejected FROM run_export WHERE run_id = ?",
                row -> {
                    rejected.put(fileNamed(row.getString(1)), row.getInt(2));
                },
                run.value());
        return rejected;
    }

    /** The number of used rows of each file that a run read. */
    public Map<ExportFile, Integer> usedOf(RunId run) {
        Map<ExportFile, Integer> used = new HashMap<>();
        jdbc.query(
                "SELECT file_name, rows_used FROM run_export WHERE run_id = ?",
                row -> {
                    used.put(fileNamed(row.getString(1)), row.getInt(2));
                },
                run.value());
        return used;
    }

    /** The catalogue that a run used. */
    public Catalogue catalogueOf(RunId run) {
        if (!columnsOf(run).containsKey(ExportFile.PROGRAMS)) {
            return Catalogue.absent();
        }
        Collection<Program> programs = jdbc.query(
                "SELECT * FROM run_program WHERE run_id = ? ORDER BY place, program_id",
                RunInputs::toProgram,
                run.value());
        return Catalogue.of(programs);
    }

    private static Program toProgram(ResultSet row, int number) throws SQLException {
        int[] groups = Arrays.stream(row.getString("year_groups").split("\\|"))
                .filter(group -> !group.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        YearGroups valid = YearGroups.of(groups);
        String cancelBefore = row.getString("cancel_before");
        return new Program(
                new ProgramId(row.getString("program_id")),
                row.getString("name"),
                row.getString("publisher"),
                new YearGroups(row.getBoolean("groups_named"), valid.bits()),
                row.getString("year_planning"),
                cancelBefore == null ? null : MonthDay.parse(cancelBefore),
                toRenewal(row.getObject("renews", Boolean.class)),
                row.getObject("results_years", Integer.class),
                row.getString("method_id"));
    }

    private static Renewal toRenewal(@Nullable Boolean renews) {
        return renews == null ? Renewal.NOT_STATED : renews ? Renewal.RENEWS : Renewal.ENDS;
    }

    static ExportFile fileNamed(String name) {
        return Arrays.stream(ExportFile.values())
                .filter(file -> file.fileName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Column> columnsIn(String names) {
        Set<Column> columns = new HashSet<>();
        for (String name : names.split(",")) {
            if (!name.isEmpty()) {
                columns.add(Column.valueOf(name));
            }
        }
        return columns;
    }

    private static String names(Set<Column> columns) {
        return columns.stream().sorted().map(Column::name).collect(Collectors.joining(","));
    }
}
