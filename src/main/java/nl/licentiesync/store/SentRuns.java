package nl.licentiesync.store;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.AccountIds;
import org.jspecify.annotations.Nullable;

/**
 * A run whose access Basispoort is to show, with the runs that may have been sent before.
 *
 * @param run the run, without the lines of its exports
 * @param started when it started
 * @param before the run before it (section 2.5); empty when there is none
 * @param sent the run that was sent last; empty when there is none
 * @param accounts of all teachers used by any run that the state keeps
 */
public record SentRuns(
        PublishedRun run,
        OffsetDateTime started,
        Optional<PublishedRun> before,
        Optional<PublishedRun> sent,
        AccountIds accounts) {

    /**
     * Reads a copy of the state.
     *
     * @param run the number of a run; null for the current one
     * @param sent the number of the run that was sent last; null for the run before
     * @throws UnusableState when there is no state, or none that can be read, or not all is kept of such a run
     * @throws StateLock.HeldElsewhere when a run is using it
     */
    public static SentRuns read(Path state, @Nullable Long run, @Nullable Long sent) throws StateLock.HeldElsewhere {
        return PublishedRun.onCopy(state, database -> {
            List<PastRun> history = History.in(database);
            Run current = database.runs()
                    .lastPublished()
                    .orElseThrow(() ->
                            new UnusableState("No run was published in %s yet; run sync first.".formatted(state)));
            Run asked = run == null ? current : PublishedRun.published(state, history, run);
            boolean isCurrent = asked.id().equals(current.id());
            Optional<PublishedRun> before = Optional.empty();
            if (!asked.base().equals(RunId.NONE)) {
                Run base = database.runs().find(asked.base()).orElseThrow(() -> noLongerKept(asked.base()));
                before = Optional.of(
                        isCurrent ? PublishedRun.ofNights(base, database) : PublishedRun.past(base, database));
            }
            Optional<PublishedRun> last = sent == null
                    ? before
                    : Optional.of(PublishedRun.past(PublishedRun.published(state, history, sent), database));
            return new SentRuns(
                    isCurrent ? PublishedRun.ofNights(asked, database) : PublishedRun.past(asked, database),
                    database.runs().startOf(asked.id()),
                    before,
                    last,
                    database.accounts());
        });
    }

    private static UnusableState noLongerKept(RunId run) {
        return new UnusableState(String.format(
                Locale.ROOT, "Run %s is older than what is kept; name a later one of those that history lists.", run));
    }
}
