package nl.licentiesync.nightly.restore;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunChain;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunStatus;

/**
 * The effect of a restore on the runs of a state.
 *
 * @param earlier the run that becomes current again
 * @param undone the runs that are no longer in force because of it, the first one first
 * @param inForceAgain the runs that the earlier one was built on and that were not in force, the first one first
 */
public record RestorePlan(Run earlier, List<RunId> undone, List<RunId> inForceAgain) {

    /**
     * The plan for an earlier run.
     *
     * @param all all runs of the state
     */
    static RestorePlan of(Run earlier, Collection<Run> all) {
        RunChain chain = RunChain.endingWith(earlier.base(), all);
        return new RestorePlan(
                earlier,
                those(
                        all,
                        run -> run.status() == RunStatus.PUBLISHED
                                && !chain.contains(run.id())
                                && !run.id().equals(earlier.id())),
                those(all, run -> run.status() != RunStatus.PUBLISHED && chain.contains(run.id())));
    }

    private static List<RunId> those(Collection<Run> all, Predicate<Run> condition) {
        return all.stream()
                .filter(condition)
                .map(Run::id)
                .sorted(Comparator.comparing(RunId::value))
                .toList();
    }
}
