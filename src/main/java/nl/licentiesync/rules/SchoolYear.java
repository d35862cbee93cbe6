package nl.licentiesync.rules;

import java.time.LocalDate;

/**
 * One school year (section 1): normally 1 August to 31 July.
 *
 * @param first its first day
 * @param last its last day
 */
public record SchoolYear(LocalDate first, LocalDate last) {

    /** Whether the day lies in this school year. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
