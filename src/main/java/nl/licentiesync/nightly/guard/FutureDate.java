package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Which dates of a night are too far ahead of the clock to be meant (section 3, the guard). */
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
