package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import org.jspecify.annotations.Nullable;

/**
 * The status of one licence on a date: phase, terms, end and results.
 *
 * @param end the last day of a licence that is cancelled or ends by itself; null while it goes on
 * @param endsByItself whether it ends without a cancellation, or before the cancellation ends it
 * @param resultsUntil the last day on which results stay after the end, be it past or to come; null while the licence
 *     goes on, and when no results stay: it never ran, its terms did not hold on its last day, or there are no
 *     results years
 */
public record LicenceStatus(
        Licence licence,
        Phase phase,
        Terms terms,
        @Nullable LocalDate end,
        boolean endsByItself,
        @Nullable LocalDate resultsUntil) {

    /** Access by this licence alone, before account, year group and service are checked. */
    public Access access() {
        if (phase == Phase.RESULTS_YEAR) {
            return Access.RESULTS_ONLY;
        }
        return phase.isRunning() && terms.hold() ? Access.FULL : Access.NONE;
    }

    /** Whether the licence runs and would give access, but its terms do not hold. */
    public boolean isBlockedByTerms() {
        return phase.isRunning() && !terms.hold();
    }

    /** Whether the licence runs now and this is its last day. */
    public boolean endsOn(LocalDate day) {
        return phase.isRunning() && day.equals(end);
    }

    /** Whether results are visible now and this is their last day. */
    public boolean resultsEndOn(LocalDate day) {
        return phase == Phase.RESULTS_YEAR && day.equals(resultsUntil);
    }
}
