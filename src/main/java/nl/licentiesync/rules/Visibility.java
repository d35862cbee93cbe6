package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * What one teacher sees of one program on a date: one row of section 2.4.
 *
 * @param counting the licence that counts, null when the school has none
 * @param manualLinkedOn from when a manual link counts, past or future; null when there is none
 * @param linkedByHand whether the manual link counts on the date
 */
public record Visibility(
        Teacher teacher,
        Program program,
        @Nullable LicenceStatus counting,
        @Nullable LocalDate manualLinkedOn,
        boolean linkedByHand,
        Verdict verdict) {

    /** The access of the teacher to the program; {@link Access#NONE}: not visible, that is, not linked. */
    public Access access() {
        return verdict.access();
    }

    /** Whether anything is visible, in other words whether the teacher is linked. */
    public boolean isVisible() {
        return verdict.access().isVisible();
    }
}
