package nl.licentiesync.ask;

import java.time.LocalDate;

/** The nights that a question covers, both ends included. */
public record Period(LocalDate first, LocalDate last) {

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
