package nl.licentiesync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FileOwner;
import nl.licentiesync.files.StateLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** All runs of a state folder, including held and failed ones. */
public final class History {

    private final JdbcTemplate jdbc;

    private History(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The history of a state.
     *
     * @throws UnusableState when there is no state, or it cannot be opened
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    public static StateHistory of(Path state) throws StateLock.HeldElsewhere {
        requireState(state);
        try (StateCopy copy = StateCopy.of(state);
                StateLock lock = StateLock.take(copy.path());
                Database database = Database.open(lock)) {
            return new StateHistory(
                    in(database), database.identity().id(), database.identity().reports());
        } catch (IOException | SQLException e) {
            throw new UnusableState(
                    "The state in %s cannot be read (%s); give this user permission, or free disk space."
                            .formatted(state, FileFailure.reason(state, e)));
        }
    }

    /** The runs of an open state, the last one first. */
    public static List<PastRun> in(Database database) {
        return new History(new JdbcTemplate(database.dataSource())).all();
    }

    /**
     * Refuses a folder in which no run ever kept anything.
     *
     * @throws UnusableState when it is one
     */
    public static void requireState(Path state) {
        if (Files.isDirectory(state) && !Files.isExecutable(state)) {
            throw new UnusableState(
                    "The state in %s cannot be read, as it is %s's alone; ask as %s (sudo -u %s), or let the nights run with --state-readers group."
                            .formatted(state, FileOwner.of(state), FileOwner.of(state), FileOwner.of(state)));
        }
        if (!Database.isIn(state)) {
            throw new UnusableState(
                    "There is no state in %s; name the folder that sync was given as --state.".formatted(state));
        }
    }

    private List<PastRun> all() {
        Map<RunId, List<PastRun.Input>> inputs = new HashMap<>();
        jdbc.query("SELECT * FROM run_export ORDER BY run_id, file_name", row -> {
            RunId run = new RunId(row.getLong("run_id"));
            inputs.computeIfAbsent(run, id -> new ArrayList<>()).add(toInput(row));
        });
        Optional<RunId> current = new Runs(jdbc).lastPublished().map(Run::id);
        return jdbc.query(
                "SELECT * FROM run ORDER BY run_id DESC", (row, number) -> toPastRun(row, number, inputs, current));
    }

    private static PastRun toPastRun(
            ResultSet row, int number, Map<RunId, List<PastRun.Input>> inputs, Optional<RunId> current)
            throws SQLException {
        Run run = Runs.toRun(row, number);
        OffsetDateTime started = row.getObject("started_at", OffsetDateTime.class);
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new PastRun(
                run,
                started,
                Optional.ofNullable(finished).map(end -> end.withOffsetSameInstant(started.getOffset())),
                orEmpty(row.getString("remark")),
                Runs.toCounts(row),
                inputs.getOrDefault(run.id(), List.of()),
                orEmpty(row.getString("mapping")),
                toOrigin(row),
                orEmpty(row.getString("overridden")),
                orEmpty(row.getString("guard")),
                Optional.ofNullable(row.getObject("restores", Long.class)).map(RunId::new),
                current.equals(Optional.of(run.id())),
                run.status().wasPublished() && row.getBoolean("restorable") && !current.equals(Optional.of(run.id())));
    }

    private static Optional<RunOrigin> toOrigin(ResultSet row) throws SQLException {
        String login = row.getString("login");
        if (login == null) {
            return Optional.empty();
        }
        return Optional.of(new RunOrigin(
                new Operator(login, Optional.ofNullable(row.getString("sudo_user"))),
                row.getString("command"),
                Optional.ofNullable(row.getObject("replaces", Long.class)).map(RunId::new)));
    }

    private static PastRun.Input toInput(ResultSet row) throws SQLException {
        return new PastRun.Input(
                row.getString("file_name"),
                row.getString("sha256"),
                row.getInt("rows_read"),
                row.getInt("rows_used"),
                row.getInt("rows_rejected"),
                row.getInt("rows_ignored"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
