package nl.licentiesync.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when a licence runs, and when it was cancelled, if it was. */
record Period(LocalDate startsOn, @Nullable LocalDate cancelledOn) {

    /** A licence that nobody cancelled. */
    static Period from(LocalDate startsOn) {
        return new Period(startsOn, null);
    }

    /** The same licence, cancelled; null takes the cancellation back. */
    Period cancelled(@Nullable LocalDate day) {
        return new Period(startsOn, day);
    }
}
