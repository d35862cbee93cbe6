package nl.licentiesync.ask.simulate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ChangeCounts;

/**
 * The changes of one night, or of the nights of one week, at all schools.
 *
 * @param date of the night, or the first day of the week
 * @param schools those at which it changes anything
 */
public record SimulatedNight(LocalDate date, ChangeCounts counts, SortedSet<SchoolCode> schools) {

    public SimulatedNight {
        schools = Collections.unmodifiableSortedSet(schools);
    }
}
