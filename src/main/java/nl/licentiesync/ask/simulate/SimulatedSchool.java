package nl.licentiesync.ask.simulate;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.ask.AccessTimeline;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ForecastNight;

/**
 * The changes of a period at one school.
 *
 * @param start what is visible on the first night
 * @param end what is visible on the last night
 * @param nights those that change anything, in order; the first one only when another night was before it
 * @param differences from what there would be without the assumptions, by teacher, program and night
 */
public record SimulatedSchool(
        School school,
        VisibleCounts start,
        VisibleCounts end,
        List<ForecastNight> nights,
        List<Difference> differences) {

    static SimulatedSchool of(AccessTimeline accessTimeline, LocalDate first, List<Difference> differences) {
        VisibleCounts start = VisibleCounts.of(accessTimeline.start());
        VisibleCounts end = start;
        for (ForecastNight night : accessTimeline.nights()) {
            end = night.date().equals(first) ? end : end.after(night.changes());
        }
        return new SimulatedSchool(accessTimeline.school(), start, end, accessTimeline.nights(), differences);
    }

    /** All changes of all nights. */
    public ChangeCounts counts() {
        List<Change> changes =
                nights.stream().flatMap(night -> night.changes().stream()).toList();
        return ChangeCounts.of(changes);
    }
}
