package nl.licentiesync.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.School;

/**
 * A night's exports, read and judged.
 *
 * @param schools the schools with any used row, by code
 * @param tallies of the files that were delivered
 * @param findings what was wrong with rows and values
 * @param keptInForce number of rows of the run before that stay in force
 * @param licenceLines the line on which each used licence stands
 */
public record Exports(
        List<School> schools,
        Catalogue catalogue,
        Map<ExportFile, FileTally> tallies,
        List<Finding> findings,
        int keptInForce,
        Map<LicenceId, Integer> licenceLines) {

    /** The used licences. */
    public Set<LicenceId> licenceIds() {
        return licenceLines.keySet();
    }

    /** The line of licences.csv on which a used licence stands. */
    public int lineOf(LicenceId id) {
        return Objects.requireNonNull(licenceLines.get(id), () -> "Licence " + id + " is not in use");
    }
}
