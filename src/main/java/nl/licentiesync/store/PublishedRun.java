package nl.licentiesync.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The rows and links of a published run, read from a copy of the state.
 *
 * @param calendar how it counted the years; null when it is not known, as it ran before that was kept
 * @param catalogue the programs as it used them
 * @param schools all schools as it left them, by code
 * @param lines where its rows stood in its exports, as far as that is kept
 * @param origins in which files its rows were, as far as that is kept
 */
public record PublishedRun(
        Run run,
        @Nullable SchoolCalendar calendar,
        Catalogue catalogue,
        List<StoredSchool> schools,
        KeptLines lines,
        RunOrigins.KeptOrigins origins) {

    /**
     * The current run of a state.
     *
     * @throws UnusableState when there is no state, none that can be read, or no run was published
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    public static PublishedRun last(Path state) throws StateLock.HeldElsewhere {
        return onCopy(state, database -> {
            Run run = database.runs()
                    .lastPublished()
                    .orElseThrow(() -> new UnusableState(
                            "No run was published in %s yet; run sync first, or name exports.".formatted(state)));
            List<StoredSchool> schools = new ArrayList<>();
            database.schools().asOf(run.id()).forEachRemaining(schools::add);
            return of(run, database, schools);
        });
    }

    /**
     * Some runs of a state, in the order in which they are named.
     *
     * @throws UnusableState when there is no state, or none that can be read, or not all is kept of such a run
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    public static List<PublishedRun> of(Path state, List<Long> numbers) throws StateLock.HeldElsewhere {
        return onCopy(state, database -> {
            List<PastRun> history = History.in(database);
            List<PublishedRun> runs = new ArrayList<>();
            for (long number : numbers) {
                Run run = published(state, history, number);
                runs.add(of(run, database, database.past().asOf(run.id())));
            }
            return runs;
        });
    }

    private static PublishedRun of(Run run, Database database, List<StoredSchool> schools) {
        return new PublishedRun(
                run,
                database.runs().calendarOf(run.id()).orElse(null),
                database.runs().inputs().catalogueOf(run.id()),
                schools,
                database.exportLines().of(run.id()),
                database.runOrigins().of(run.id()));
    }

    /** The current run, or the one before it, as the state has them for the nights; without the lines of its exports. */
    static PublishedRun ofNights(Run run, Database database) {
        List<StoredSchool> schools = new ArrayList<>();
        database.schools().asOf(run.id()).forEachRemaining(schools::add);
        return withoutLines(run, database, schools);
    }

    /** Any run of which all is kept, without the lines of its exports. */
    static PublishedRun past(Run run, Database database) {
        return withoutLines(run, database, database.past().asOf(run.id()));
    }

    private static PublishedRun withoutLines(Run run, Database database, List<StoredSchool> schools) {
        return new PublishedRun(
                run,
                database.runs().calendarOf(run.id()).orElse(null),
                database.runs().inputs().catalogueOf(run.id()),
                schools,
                KeptLines.NONE,
                database.runOrigins().of(run.id()));
    }

    static Run published(Path state, List<PastRun> history, long number) {
        PastRun past = history.stream()
                .filter(candidate -> candidate.run().id().value() == number)
                .findFirst()
                .orElseThrow(() -> new UnusableState(String.format(
                        Locale.ROOT, "There is no run %d in %s; history lists those that there are.", number, state)));
        if (!past.run().status().wasPublished()) {
            throw new UnusableState(String.format(
                    Locale.ROOT,
                    "Run %d is %s, and was never published; history lists those that were.",
                    number,
                    past.run().status()));
        }
        boolean current = past.run().status() == RunStatus.PUBLISHED
                && history.stream()
                        .noneMatch(other -> other.run().status() == RunStatus.PUBLISHED
                                && other.run().id().value() > number);
        if (!current && !past.restorable()) {
            throw new UnusableState(String.format(
                    Locale.ROOT,
                    "Run %d is older than what is kept; name a later one of those that history lists.",
                    number));
        }
        return past.run();
    }

    static <T> T onCopy(Path state, Question<T> question) throws StateLock.HeldElsewhere {
        History.requireState(state);
        try (StateCopy copy = StateCopy.of(state)) {
            return ask(copy.path(), question);
        } catch (IOException | SQLException e) {
            throw new UnusableState(
                    "The state in %s cannot be read (%s); give this user permission, or free disk space."
                            .formatted(state, FileFailure.reason(state, e)));
        }
    }

    private static <T> T ask(Path copy, Question<T> question)
            throws IOException, SQLException, StateLock.HeldElsewhere {
        try (StateLock lock = StateLock.take(copy);
                Database database = Database.open(lock)) {
            // What an interrupted run wrote was never published.
            database.runs().running().forEach(run -> database.schools().discard(run.id()));
            return question.answer(database);
        }
    }

    /** A query of an open state. */
    interface Question<T> {

        T answer(Database database);
    }
}
