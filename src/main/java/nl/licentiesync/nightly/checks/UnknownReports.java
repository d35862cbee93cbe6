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
 * Reports that bear the id of a state although it does not know them: of runs that it lost, as when a backup of it was
 * put back.
 */
public final class UnknownReports {

    private UnknownReports() {}

    /**
     * Finds them.
     *
     * @param state the id of the state
     * @param known the paths of the reports that it knows
     * @param root the folder of all reports
     */
    public static List<Path> in(Path root, String state, Set<Path> known) throws IOException {
        List<Path> unknown = new ArrayList<>();
        for (Path report : ReportFolder.allIn(root)) {
            if (!known.contains(report) && ReportManifest.stateOf(report).equals(Optional.of(state))) {
                unknown.add(report);
            }
        }
        return unknown.stream().sorted().toList();
    }
}
