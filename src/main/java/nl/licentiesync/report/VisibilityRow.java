package nl.licentiesync.report;

import java.time.LocalDate;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One row of visibility.csv.
 *
 * @param nextAccess when the access changes if nothing else happens, null when never
 * @param linkedOn since when the teacher is linked, null when not linked
 */
public record VisibilityRow(
        LocalDate date,
        Visibility visibility,
        @Nullable NextAccess nextAccess,
        @Nullable LocalDate linkedOn) {

    /** Whether it is visible on the date or on a later day, by the outlook of the rules. */
    boolean isEverVisible() {
        return visibility.isVisible() || nextAccess != null;
    }
}
