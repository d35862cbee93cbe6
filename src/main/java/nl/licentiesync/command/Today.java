package nl.licentiesync.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The time in the Netherlands, where the nights are counted, whatever zone the computer is in. */
final class Today {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Today() {}

    /** The date in Amsterdam. */
    static LocalDate of(Clock clock) {
        return LocalDate.now(clock.withZone(AMSTERDAM));
    }

    /** Date and time in Amsterdam, with the offset from UTC. */
    static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock.withZone(AMSTERDAM));
    }
}
