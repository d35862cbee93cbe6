package nl.licentiesync.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * A run that letters are written about, with the earlier runs that schools were told of.
 *
 * @param run the run, without the lines of its exports
 * @param started when it started
 * @param state the id of the state
 * @param since the run that all schools were told of, when one was named
 * @param earlier each school as of the run that it was told of, as far as that is kept
 */
public record LetterRuns(
        PublishedRun run,
        OffsetDateTime started,
        String state,
        Optional<PublishedRun> since,
        Map<SchoolCode, EarlierSchool> earlier) {

    /**
     * A school as an earlier run left it.
     *
     * @param date of that run
     */
    public record EarlierSchool(LocalDate date, StoredSchool school) {}

    /** The run that all schools were told of, by its number or as the one in force on a date. */
    public sealed interface Since permits SinceRun, SinceDate {}

    /** A run by its number. */
    public record SinceRun(long run) implements Since {}

    /** The last run of a date or before it. */
    public record SinceDate(LocalDate date) implements Since {}

    /**
     * Reads a copy of the state.
     *
     * @param number the number of a run; null for the current one
     * @param since the run that all schools were told of; null when each school has its own
     * @param told gives, by the id of the state, the run that each school was told of last before the given run
     * @throws UnusableState when there is no state, or none that can be read, or not all is kept of a run that is named
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    public static LetterRuns read(
            Path state,
            @Nullable Long number,
            @Nullable Since since,
            BiFunction<String, RunId, Map<SchoolCode, RunId>> told)
            throws StateLock.HeldElsewhere {
        return PublishedRun.onCopy(state, database -> {
            List<PastRun> history = History.in(database);
            Run current = database.runs()
                    .lastPublished()
                    .orElseThrow(() ->
                            new UnusableState("No run was published in %s yet; run sync first.".formatted(state)));
            Run run = number == null ? current : PublishedRun.published(state, history, number);
            boolean isCurrent = run.id().equals(current.id());
            Optional<Run> sinceRun = since == null ? Optional.empty() : Optional.of(find(since, run, state, history));
            return new LetterRuns(
                    isCurrent ? PublishedRun.ofNights(run, database) : PublishedRun.past(run, database),
                    database.runs().startOf(run.id()),
                    database.identity().id(),
                    sinceRun.map(earlier -> PublishedRun.past(earlier, database)),
                    sinceRun.isPresent()
                            ? Map.of()
                            : earlier(told.apply(database.identity().id(), run.id()), history, database));
        });
    }

    private static Run find(Since since, Run run, Path state, List<PastRun> history) {
        if (since instanceof SinceRun named) {
            Run found = PublishedRun.published(state, history, named.run());
            if (found.id().value() >= run.id().value()) {
                throw new UnusableState(String.format(
                        Locale.ROOT,
                        "Run %s is not earlier than run %s; name an earlier run in --since.",
                        found.id(),
                        run.id()));
            }
            return found;
        }
        LocalDate date = ((SinceDate) since).date();
        long last = history.stream()
                .map(PastRun::run)
                .filter(earlier -> earlier.status() == RunStatus.PUBLISHED
                        && earlier.id().value() < run.id().value()
                        && !earlier.date().isAfter(date))
                .mapToLong(earlier -> earlier.id().value())
                .max()
                .orElseThrow(() -> new UnusableState(String.format(
                        Locale.ROOT,
                        "No run of %s or before it was published before run %s; history lists those that were.",
                        date,
                        run.id())));
        return PublishedRun.published(state, history, last);
    }

    private static Map<SchoolCode, EarlierSchool> earlier(
            Map<SchoolCode, RunId> told, List<PastRun> history, Database database) {
        Map<RunId, LocalDate> dates = new HashMap<>();
        Set<RunId> kept = new HashSet<>();
        for (PastRun past : history) {
            dates.put(past.run().id(), past.run().date());
            if (past.isCurrent() || past.restorable()) {
                kept.add(past.run().id());
            }
        }
        Map<SchoolCode, RunId> wanted = new HashMap<>();
        told.forEach((school, run) -> {
            if (dates.containsKey(run) && kept.contains(run)) {
                wanted.put(school, run);
            }
        });
        Map<SchoolCode, EarlierSchool> earlier = new HashMap<>();
        database.past().asOf(wanted).forEach((code, school) -> {
            RunId run = Objects.requireNonNull(wanted.get(code));
            earlier.put(code, new EarlierSchool(Objects.requireNonNull(dates.get(run)), school));
        });
        return earlier;
    }
}
