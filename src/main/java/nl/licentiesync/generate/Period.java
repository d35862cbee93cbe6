package nl.licentiesync.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when a licence runs, and what ends it.
 *
 * @param cancelledOn the day on which somebody cancelled it, null when nobody did
 * @param endsOn the last day that the licence names, null when it names none
 */
record Period(
        LocalDate startsOn,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate endsOn) {

    /** A licence that nobody cancelled and that names no last day. */
    static Period from(LocalDate startsOn) {
        return new Period(startsOn, null, null);
    }

    /** The same licence, cancelled; null takes the cancellation back. */
    Period cancelled(@Nullable LocalDate day) {
        return new Period(startsOn, day, endsOn);
    }

    /** The same licence, up to a day. */
    Period upTo(LocalDate lastDay) {
        return new Period(startsOn, cancelledOn, lastDay);
    }
}
