package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Decides which dates are too far ahead of the clock (section 3, the guard). */
public final class FutureDate {

    private FutureDate() {}

    /**
     * Whether a night's date is later than tomorrow.
     *
     * @param startedAt the moment that the run started, in Amsterdam
     */
    public static boolean isAhead(LocalDate date, OffsetDateTime startedAt) {
        return date.isAfter(startedAt.toLocalDate().plusDays(1));
    }
}
