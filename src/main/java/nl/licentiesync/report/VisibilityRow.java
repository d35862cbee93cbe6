package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.Objects;
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

    /**
     * Whether another row of the school says the same of another teacher. The rules give the rows of a school the same
     * objects for the same programs and verdicts; equal ones that are not the same object only mean that something is
     * rendered twice.
     */
    @SuppressWarnings("ReferenceEquality") // see above
    public boolean isAlike(VisibilityRow other) {
        return visibility.program() == other.visibility.program()
                && visibility.verdict() == other.visibility.verdict()
                && visibility.counting() == other.visibility.counting()
                && visibility.linkedByHand() == other.visibility.linkedByHand()
                && Objects.equals(linkedOn, other.linkedOn)
                && Objects.equals(nextAccess, other.nextAccess);
    }
}
