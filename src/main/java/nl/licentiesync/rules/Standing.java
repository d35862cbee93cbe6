package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import org.jspecify.annotations.Nullable;

/**
 * Where one licence stands on a date.
 *
 * @param end the last day of a cancelled licence; null while it goes on
 */
public record Standing(
        Licence licence, Phase phase, Terms terms, @Nullable LocalDate end) {

    /** What a linked teacher sees by this licence, before account, year group and service are looked at. */
    public Access access() {
        if (phase == Phase.RESULTS_YEAR) {
            return Access.RESULTS_ONLY;
        }
        return phase.isRunning() && terms.hold() ? Access.FULL : Access.NONE;
    }
}
