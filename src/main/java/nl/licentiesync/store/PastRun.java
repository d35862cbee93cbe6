package nl.licentiesync.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One run in the history.
 *
 * @param finished empty while it goes on, or when it was interrupted and no run has followed
 * @param remark why it was held or failed, else empty
 * @param counts empty for runs that were neither published nor held
 * @param inputs the files that it read, by name
 * @param mapping fingerprint of what the configuration said of its exports, else empty
 * @param origin who started it and with what; empty for runs of earlier versions
 * @param overridden what the guard said of a run that was published in spite of it, else empty
 * @param guard what it said, as values; empty for runs of which it said nothing, and before version 22
 * @param restores the earlier run that it made current again
 * @param isCurrent whether the next night counts from it
 * @param restorable whether it was published, is not current, and all is kept that it takes to make it so again
 */
public record PastRun(
        Run run,
        OffsetDateTime started,
        Optional<OffsetDateTime> finished,
        String remark,
        Optional<RunCounts> counts,
        List<Input> inputs,
        String mapping,
        Optional<RunOrigin> origin,
        String overridden,
        String guard,
        Optional<RunId> restores,
        boolean isCurrent,
        boolean restorable) {

    /** The current run of a history, when it is this one restored. */
    public Optional<RunId> restoredBy(List<PastRun> history) {
        return history.stream()
                .filter(later -> later.isCurrent() && later.restores().equals(Optional.of(run.id())))
                .map(later -> later.run().id())
                .findFirst();
    }

    /** How long it took. */
    public Optional<Duration> took() {
        return finished.map(end -> Duration.between(started, end));
    }

    /** A file that a run read, with its fingerprint and how its rows add up. */
    public record Input(String file, String sha256, int read, int used, int rejected, int ignored) {}
}
