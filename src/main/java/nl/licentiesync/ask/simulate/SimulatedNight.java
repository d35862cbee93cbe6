package nl.licentiesync.ask.simulate;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ChangeCounts;

/**
 * What one night, or the nights of one week, would change at all schools.
 *
 * @param date of the night, or the Monday of the week
 * @param schools those at which it changes anything
 */
public record SimulatedNight(LocalDate date, ChangeCounts counts, SortedSet<SchoolCode> schools) {

    static SimulatedNight of(LocalDate date) {
        return new SimulatedNight(date, ChangeCounts.none(), new TreeSet<>());
    }

    /** This and another one together, under this one's date. */
    SimulatedNight plus(SimulatedNight other) {
        // Thousands of schools are added one by one.
        schools.addAll(other.schools);
        return new SimulatedNight(date, counts.plus(other.counts), schools);
    }
}
