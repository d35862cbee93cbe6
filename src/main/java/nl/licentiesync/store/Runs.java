package nl.licentiesync.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.TextLength;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs of a state folder. Their status changes only by named transitions. */
public final class Runs {

    private static final String COLUMNS = "SELECT run_id, run_date, status, base_run, report FROM run ";

    /** A wrong date may lie years ahead: what was never published goes with the day on which it ran, too. */
    private static final String MISSED_BEFORE = "status IN ('HELD', 'FAILED') AND CAST(started_at AS DATE) < ?";

    private static final int LONGEST_REMARK = 4096;

    private static final int LONGEST_USER = 256;

    private static final int LONGEST_REASONS = 16384;

    private final JdbcTemplate jdbc;

    public Runs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes that a run of a date has started.
     *
     * @param base the run that it is built on, {@link RunId#NONE} when there is none
     */
    public RunId start(LocalDate date, RunId base, SchoolCalendar calendar, OffsetDateTime now) {
        jdbc.update(
                "INSERT INTO run (run_date, status, base_run, started_at, school_year_start, results_years,"
                        + " schema_version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                date,
                RunStatus.RUNNING.name(),
                base.equals(RunId.NONE) ? null : base.value(),
                now,
                calendar.yearStart().toString(),
                calendar.resultsYears(),
                Database.SCHEMA);
        return last();
    }

    /** Whether a program with the schema of this one made a run; those before version 7 do not tell. */
    public boolean isOfThisVersion(RunId run) {
        return !jdbc.queryForList(
                        "SELECT run_id FROM run WHERE run_id = ? AND schema_version = ?", run.value(), Database.SCHEMA)
                .isEmpty();
    }

    /** The moment that a run started. */
    public OffsetDateTime startOf(RunId run) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT started_at FROM run WHERE run_id = ?", OffsetDateTime.class, run.value()));
    }

    /** The school calendar of a run; empty before version 4. */
    public Optional<SchoolCalendar> calendarOf(RunId run) {
        return jdbc
                .query(
                        "SELECT school_year_start, results_years FROM run"
                                + " WHERE run_id = ? AND school_year_start IS NOT NULL",
                        (row, number) -> new SchoolCalendar(MonthDay.parse(row.getString(1)), row.getInt(2)),
                        run.value())
                .stream()
                .findFirst();
    }

    private RunId last() {
        Long id = jdbc.queryForObject("SELECT MAX(run_id) FROM run", Long.class);
        return id == null ? RunId.NONE : new RunId(id);
    }

    /** Notes where a run's report will be, before anything is written there. */
    public void reserveReport(RunId run, Path report) {
        jdbc.update("UPDATE run SET report = ? WHERE run_id = ?", report.toString(), run.value());
    }

    /** Forgets where all reports lie; for a copy of the state, which must not touch them. */
    public void forgetReports() {
        jdbc.update("UPDATE run SET report = NULL");
    }

    /** The current run. */
    public Optional<Run> lastPublished() {
        return first("WHERE status = 'PUBLISHED' ORDER BY run_id DESC LIMIT 1");
    }

    /** A run by its number. */
    public Optional<Run> find(RunId run) {
        return first("WHERE run_id = ?", run.value());
    }

    /** All runs, the first one first. */
    public List<Run> all() {
        return jdbc.query(COLUMNS + "ORDER BY run_id", Runs::toRun);
    }

    /** Whether a run has not ended. */
    public boolean isRunning(RunId run) {
        return first("WHERE status = 'RUNNING' AND run_id = ?", run.value()).isPresent();
    }

    /** Runs that have not ended; the holder of the state's lock knows that they were interrupted. */
    public List<Run> running() {
        return jdbc.query(COLUMNS + "WHERE status = 'RUNNING' ORDER BY run_id", Runs::toRun);
    }

    /** Makes a running run the current one. */
    public void publish(RunId run, OffsetDateTime now) {
        end(run, RunStatus.PUBLISHED, null, now);
    }

    /** Notes that the current run is about to be replaced by another one of its date. */
    public void replace(RunId current) {
        setStatus(current, RunStatus.REPLACED);
    }

    private void setStatus(RunId run, RunStatus status) {
        jdbc.update("UPDATE run SET status = ? WHERE run_id = ?", status.name(), run.value());
    }

    /**
     * Makes an earlier run current once more, as a new run that says what that one said and is built on the same run:
     * those that it was built on are in force again, all others are undone, or replaced when they are of its date.
     */
    public RunId restore(RunId earlier, OffsetDateTime now) {
        List<Run> all = all();
        Run restored =
                all.stream().filter(run -> run.id().equals(earlier)).findFirst().orElseThrow();
        RunChain chain = RunChain.endingWith(restored.base(), all);
        for (Run run : all) {
            boolean inForce = chain.contains(run.id());
            if (inForce != (run.status() == RunStatus.PUBLISHED)) {
                RunStatus withdrawn = run.date().equals(restored.date()) ? RunStatus.REPLACED : RunStatus.UNDONE;
                setStatus(run.id(), inForce ? RunStatus.PUBLISHED : withdrawn);
            }
        }
        String kept = "rows_full, rows_results_only, rows_none, gained, lost, reduced, restored, rejected, warnings,"
                + " kept_in_force, repair_terms, repair_permission, repair_account, school_year_start, results_years, nothing_visible, schema_version";
        jdbc.update(
                "INSERT INTO run (run_date, status, base_run, started_at, finished_at, report, restores, " + kept + ")"
                        + " SELECT run_date, 'PUBLISHED', base_run, ?, ?, report, run_id, " + kept
                        + " FROM run WHERE run_id = ?",
                now,
                now,
                earlier.value());
        RunId run = last();
        jdbc.update(
                "INSERT INTO run_export SELECT ?, file_name, sha256, rows_read, rows_used, rows_rejected, rows_ignored,"
                        + " columns, filled, line_end FROM run_export WHERE run_id = ?",
                run.value(),
                earlier.value());
        jdbc.update(
                "INSERT INTO run_program (run_id, program_id, name, publisher, year_groups, groups_named,"
                        + " year_planning, cancel_before, renews, results_years, method_id, place)"
                        + " SELECT ?, program_id, name, publisher, year_groups, groups_named, year_planning,"
                        + " cancel_before, renews, results_years, method_id, place FROM run_program WHERE run_id = ?",
                run.value(),
                earlier.value());
        jdbc.update(
                "INSERT INTO run_unrecognised SELECT ?, file_name, column_name FROM run_unrecognised WHERE run_id = ?",
                run.value(),
                earlier.value());
        jdbc.update(
                "INSERT INTO run_notice SELECT ?, kind, subject, amount, nights FROM run_notice WHERE run_id = ?",
                run.value(),
                earlier.value());
        new RunOrigins(jdbc).restore(run, earlier);
        return run;
    }

    /** Reports of runs of before the given date, each with the runs that show it: one and those that restored it. */
    public Map<Path, List<RunId>> reportsBefore(LocalDate date) {
        Map<Path, List<RunId>> reports = new LinkedHashMap<>();
        jdbc.query(
                COLUMNS + "WHERE report IS NOT NULL AND (run_date < ? OR " + MISSED_BEFORE + ")",
                row -> {
                    Run run = toRun(row, 0);
                    reports.computeIfAbsent(run.report().orElseThrow(), path -> new ArrayList<>())
                            .add(run.id());
                },
                date,
                date);
        return reports;
    }

    /** Notes that a run's report is gone, so that the run cannot be restored. */
    public void forgetReport(RunId run) {
        jdbc.update("UPDATE run SET report = NULL, restorable = FALSE WHERE run_id = ?", run.value());
    }

    /**
     * The oldest run that is needed as long as runs from a date on can be restored: what a run was built on is needed
     * as much as the run.
     */
    public RunId oldestNeeded(LocalDate firstKept) {
        Long oldest = jdbc.queryForObject(
                "SELECT MIN(COALESCE(base_run, run_id)) FROM run WHERE status IN ('PUBLISHED', 'REPLACED', 'UNDONE')"
                        + " AND (restorable AND run_date >= ?"
                        + " OR run_id = (SELECT MAX(run_id) FROM run WHERE status = 'PUBLISHED'))",
                Long.class,
                firstKept);
        return oldest == null ? RunId.NONE : new RunId(oldest);
    }

    /** Notes that runs cannot be restored, as what they need of the time before the given run is no longer kept. */
    public void endRestorable(RunId oldest) {
        jdbc.update(
                "UPDATE run SET restorable = FALSE WHERE run_id < ? OR base_run < ?", oldest.value(), oldest.value());
    }

    /** Whether a report of that name belongs to a run that is or was the current one. */
    public boolean hasPublished(String reportName) {
        return withReports().stream()
                .filter(run -> run.status().wasPublished())
                .anyMatch(run ->
                        run.report().orElseThrow().getFileName().toString().equals(reportName));
    }

    /** The status of a run; empty when there is no such run. */
    public Optional<RunStatus> statusOf(RunId run) {
        return find(run).map(Run::status);
    }

    /** All runs that have a report. */
    public List<Run> withReports() {
        return jdbc.query(COLUMNS + "WHERE report IS NOT NULL ORDER BY run_id DESC", Runs::toRun);
    }

    /** Notes that all reports are in another folder now, under the same names. */
    public void moveReports(Path folder) {
        for (Run run : withReports()) {
            Path report = run.report().orElseThrow();
            // Those that were held are in a folder of their own below that of all reports.
            int names = run.status() == RunStatus.HELD ? 2 : 1;
            Path name = report.subpath(report.getNameCount() - names, report.getNameCount());
            reserveReport(run.id(), folder.resolve(name));
        }
    }

    /** Sets the number after which the next run numbers continue. */
    public void continueAbove(long number) {
        long next = Math.max(number, last().value()) + 1;
        jdbc.execute("ALTER TABLE run ALTER COLUMN run_id RESTART WITH " + next);
    }

    /**
     * The runs before the given one that nothing needs, the first one first: without a report, and published or of before
     * the given date.
     */
    public List<Run> forgettable(RunId oldestNeeded, LocalDate firstKept) {
        return jdbc.query(
                COLUMNS + "WHERE run_id < ? AND report IS NULL AND (status IN ('PUBLISHED', 'REPLACED', 'UNDONE')"
                        + " OR run_date < ? OR " + MISSED_BEFORE + ") ORDER BY run_id",
                Runs::toRun,
                oldestNeeded.value(),
                firstKept,
                firstKept);
    }

    /** Forgets that a run ever was. */
    public void forget(RunId run) {
        jdbc.update("DELETE FROM run WHERE run_id = ?", run.value());
    }

    /** Notes that the guard held a running run. */
    public void hold(RunId run, Path report, String remark, OffsetDateTime now) {
        reserveReport(run, report);
        end(run, RunStatus.HELD, remark, now);
    }

    /** Notes that a running run failed, so that it has no report. */
    public void fail(RunId run, String remark, OffsetDateTime now) {
        jdbc.update("UPDATE run SET report = NULL WHERE run_id = ?", run.value());
        end(run, RunStatus.FAILED, remark, now);
    }

    private void end(RunId run, RunStatus status, @Nullable String remark, OffsetDateTime now) {
        int ended = jdbc.update(
                "UPDATE run SET status = ?, remark = ?, finished_at = ? WHERE run_id = ? AND status = 'RUNNING'",
                status.name(),
                remark == null ? null : TextLength.limited(remark, LONGEST_REMARK),
                now,
                run.value());
        if (ended == 0) {
            throw new IllegalStateException("Run " + run + " is not running, so it cannot become " + status);
        }
    }

    /** Keeps how a run came about. */
    public void keepOrigin(RunId run, RunOrigin origin) {
        jdbc.update(
                "UPDATE run SET login = ?, sudo_user = ?, command = ?, replaces = ? WHERE run_id = ?",
                TextLength.limited(origin.operator().login(), LONGEST_USER),
                origin.operator()
                        .sudoUser()
                        .map(user -> TextLength.limited(user, LONGEST_USER))
                        .orElse(null),
                origin.command(),
                origin.replaces().map(RunId::value).orElse(null),
                run.value());
    }

    /** Keeps what the guard said of a run that was published in spite of it. */
    public void keepOverridden(RunId run, String reasons) {
        jdbc.update(
                "UPDATE run SET overridden = ? WHERE run_id = ?",
                TextLength.limited(reasons, LONGEST_REASONS),
                run.value());
    }

    /** Keeps what the guard said of a run, as values; of very many lines the first ones. */
    public void keepGuard(RunId run, String remarks) {
        jdbc.update(
                "UPDATE run SET guard = ? WHERE run_id = ?",
                TextLength.wholeLines(remarks, LONGEST_REASONS),
                run.value());
    }

    /** Keeps the counts of a run. */
    public void keepCounts(RunId run, RunCounts counts) {
        jdbc.update(
                "UPDATE run SET rows_full = ?, rows_results_only = ?, rows_none = ?, gained = ?, lost = ?, reduced = ?,"
                        + " restored = ?, rejected = ?, warnings = ?, kept_in_force = ?, repair_terms = ?,"
                        + " repair_permission = ?, repair_account = ? WHERE run_id = ?",
                counts.full(),
                counts.resultsOnly(),
                counts.none(),
                counts.gained(),
                counts.lost(),
                counts.reduced(),
                counts.restored(),
                counts.rejected(),
                counts.warnings(),
                counts.keptInForce(),
                counts.repairs().map(RunCounts.Repairs::terms).orElse(null),
                counts.repairs().map(RunCounts.Repairs::permission).orElse(null),
                counts.repairs().map(RunCounts.Repairs::account).orElse(null),
                run.value());
    }

    /** The counts of a run; empty when it was neither published nor held, or before version 2. */
    public Optional<RunCounts> countsOf(RunId run) {
        return jdbc.query("SELECT * FROM run WHERE run_id = ?", (row, number) -> toCounts(row), run.value()).stream()
                .findFirst()
                .flatMap(counts -> counts);
    }

    /** Keeps what the guard doubts of a run. */
    public void keepDoubts(RunId run, FirstRunFindings doubts) {
        jdbc.update("UPDATE run SET nothing_visible = ? WHERE run_id = ?", doubts.nothingVisible(), run.value());
        doubts.unrecognised()
                .forEach((file, columns) -> columns.forEach(column -> jdbc.update(
                        "INSERT INTO run_unrecognised (run_id, file_name, column_name) VALUES (?, ?, ?)",
                        run.value(),
                        file.fileName(),
                        column.name())));
    }

    /** The guard's findings about a first run; none before version 6. */
    public FirstRunFindings doubtsOf(RunId run) {
        Map<ExportFile, Set<Column>> unrecognised = new HashMap<>();
        jdbc.query(
                "SELECT file_name, column_name FROM run_unrecognised WHERE run_id = ?",
                row -> {
                    unrecognised
                            .computeIfAbsent(RunInputs.fileNamed(row.getString(1)), file -> new HashSet<>())
                            .add(Column.valueOf(row.getString(2)));
                },
                run.value());
        Boolean nothingVisible =
                jdbc.queryForObject("SELECT nothing_visible FROM run WHERE run_id = ?", Boolean.class, run.value());
        return new FirstRunFindings(Boolean.TRUE.equals(nothingVisible), unrecognised);
    }

    /** What runs read. */
    public RunInputs inputs() {
        return new RunInputs(jdbc);
    }

    private Optional<Run> first(String rest, Object... arguments) {
        return jdbc.query(COLUMNS + rest, Runs::toRun, arguments).stream().findFirst();
    }

    static Run toRun(ResultSet row, int number) throws SQLException {
        return new Run(
                new RunId(row.getLong("run_id")),
                row.getObject("run_date", LocalDate.class),
                RunStatus.valueOf(row.getString("status")),
                // An empty cell is read as 0.
                new RunId(row.getLong("base_run")),
                Optional.ofNullable(row.getString("report")).map(Path::of));
    }

    static Optional<RunCounts> toCounts(ResultSet row) throws SQLException {
        if (row.getObject("rows_full") == null) {
            return Optional.empty();
        }
        return Optional.of(new RunCounts(
                row.getLong("rows_full"),
                row.getLong("rows_results_only"),
                row.getLong("rows_none"),
                row.getLong("gained"),
                row.getLong("lost"),
                row.getLong("reduced"),
                row.getLong("restored"),
                row.getLong("rejected"),
                row.getLong("warnings"),
                row.getLong("kept_in_force"),
                row.getObject("repair_terms") == null
                        ? Optional.empty()
                        : Optional.of(new RunCounts.Repairs(
                                row.getLong("repair_terms"),
                                row.getLong("repair_permission"),
                                row.getLong("repair_account")))));
    }
}
