package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import nl.licentiesync.model.Dates;

/** The time in the Netherlands, where the nights are counted, whatever zone the computer is in. */
final class Today {

    private Today() {}

    /** The date in Amsterdam. */
    static LocalDate of(Clock clock) {
        return LocalDate.now(clock.withZone(Dates.AMSTERDAM));
    }

    /** Date and time in Amsterdam, with the offset from UTC. */
    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock.withZone(Dates.AMSTERDAM));
    }
}
