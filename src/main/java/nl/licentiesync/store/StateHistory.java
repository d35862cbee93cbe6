package nl.licentiesync.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The history of a state.
 *
 * @param runs all runs, held and failed ones too, the last one first
 * @param state the id of the state
 * @param reports the folder of its reports; empty before one was kept
 */
public record StateHistory(List<PastRun> runs, String state, Optional<Path> reports) {

    /** The paths of all reports that it knows. */
    public Set<Path> knownReports() {
        return runs.stream().flatMap(past -> past.run().report().stream()).collect(Collectors.toSet());
    }
}
