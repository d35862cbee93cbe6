package nl.licentiesync.ask;

import java.time.LocalDate;

/** The nights that a question is about, the first and the last included. */
public record Period(LocalDate first, LocalDate last) {

    /** Whether a day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
