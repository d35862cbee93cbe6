package nl.licentiesync.ask.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.Change;

/**
 * What one night would change at all schools.
 *
 * @param schools those at which it changes anything, in order
 */
public record SimulatedNight(LocalDate date, NightCounts counts, List<SchoolCode> schools) {

    static SimulatedNight of(LocalDate date) {
        return new SimulatedNight(date, NightCounts.none(), new ArrayList<>());
    }

    SimulatedNight plus(SchoolCode school, List<Change> changes) {
        schools.add(school);
        return new SimulatedNight(date, counts.plus(NightCounts.of(changes)), schools);
    }
}
