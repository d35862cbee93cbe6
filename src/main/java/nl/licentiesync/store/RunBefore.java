package nl.licentiesync.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the run before that a night needs (section 2.5).
 *
 * @param id {@link RunId#NONE} when there is none
 * @param date null when there is none
 * @param ahead whether its date was later than tomorrow when it ran
 * @param isOfThisVersion whether a program with the schema of this one made it
 * @param columns the known columns of the files that it read
 * @param usedRows the number of rows that it used of each of these files
 */
public record RunBefore(
        RunId id,
        @Nullable LocalDate date,
        boolean ahead,
        boolean isOfThisVersion,
        Catalogue catalogue,
        Map<ExportFile, Set<Column>> columns,
        Map<ExportFile, Integer> usedRows) {

    /** The run before the first run: nothing visible, nothing known. */
    public static final RunBefore NONE =
            new RunBefore(RunId.NONE, null, false, false, Catalogue.absent(), Map.of(), Map.of());

    public boolean exists() {
        return !id.equals(RunId.NONE);
    }
}
