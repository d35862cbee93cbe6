package nl.licentiesync.nightly.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.report.ReportManifest;

/**
 * Reports that bear the id of a state which does not know them, such as those written before a backup of the state
 * was put back.
 *
 * @param lost of runs that it lost, as when a backup of it was put back: they bear its id
 * @param ofOtherStates those that bear the id of another state
 * @param ofNoState those that do not say whose they are, as their manifest is gone, damaged or cannot be read
 */
public record UnknownReports(List<Path> lost, List<Path> ofOtherStates, List<Path> ofNoState) {

    /**
     * Finds them.
     *
     * @param state the id of the state
     * @param known the paths of the reports that it knows
     * @param root the folder of all reports
     */
    public static UnknownReports in(Path root, String state, Set<Path> known) throws IOException {
        UnknownReports unknown = new UnknownReports(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path report : ReportFolder.completeIn(root)) {
            if (!known.contains(report)) {
                Optional<String> owner = ReportManifest.stateOf(report);
                if (owner.isEmpty()) {
                    unknown.ofNoState.add(report);
                } else {
                    (owner.get().equals(state) ? unknown.lost : unknown.ofOtherStates).add(report);
                }
            }
        }
        return unknown;
    }
}
