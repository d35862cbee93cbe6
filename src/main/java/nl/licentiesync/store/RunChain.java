package nl.licentiesync.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run and the runs that it was built on, back to the oldest known one. */
public final class RunChain {

    private final Set<RunId> runs = new LinkedHashSet<>();

    private RunChain() {}

    /**
     * The chain that ends with a run.
     *
     * @param all all runs that are known
     * @param last its last run; {@link RunId#NONE} gives an empty chain
     */
    public static RunChain endingWith(RunId last, Collection<Run> all) {
        Map<RunId, Run> byId = all.stream().collect(Collectors.toMap(Run::id, Function.identity()));
        RunChain chain = new RunChain();
        for (Run run = byId.get(last); run != null; run = byId.get(run.base())) {
            chain.runs.add(run.id());
        }
        return chain;
    }

    /** Whether a run is in the chain. */
    public boolean contains(RunId run) {
        return runs.contains(run);
    }

    /** Its runs, the last one first. */
    public List<RunId> runs() {
        return List.copyOf(runs);
    }
}
