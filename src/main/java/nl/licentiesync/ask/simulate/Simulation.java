package nl.licentiesync.ask.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.ask.AccessTimeline;
import nl.licentiesync.ask.Difference;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.assume.AssumedEvidence;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;

/**
 * Computes what every night of a period would publish from the same exports. Keeps only schools and nights with
 * changes.
 */
public final class Simulation {

    private final Period period;
    private final SchoolCalendar calendar;
    private final List<SimulatedSchool> schools = new ArrayList<>();
    private final SortedMap<LocalDate, Tally> nights = new TreeMap<>();
    private int schoolCount;
    private VisibleCounts start = VisibleCounts.NOTHING;
    private VisibleCounts end = VisibleCounts.NOTHING;

    private Simulation(Period period, SchoolCalendar calendar) {
        this.period = period;
        this.calendar = calendar;
    }

    /**
     * Simulates the nights of these schools, given in order.
     *
     * @param isAfterANight whether a night before the period was published, without the assumptions
     */
    public static Simulation of(
            AssumedEvidence evidence,
            Collection<SchoolCode> codes,
            Period period,
            boolean isAfterANight,
            LicenceRules rules) {
        ForecastRule forecast = new ForecastRule(rules, evidence.catalogue());
        Simulation simulation = new Simulation(period, rules.calendar());
        codes.parallelStream()
                .map(code -> simulated(code, evidence, period, isAfterANight, forecast))
                .forEachOrdered(simulation::add);
        return simulation;
    }

    private static SimulatedSchool simulated(
            SchoolCode code, AssumedEvidence evidence, Period period, boolean isAfterANight, ForecastRule forecast) {
        School base = evidence.base().school(code);
        School before = isAfterANight ? base : null;
        AccessTimeline accessTimeline = AccessTimeline.of(evidence.school(code), period, before, forecast);
        List<Difference> differences = evidence.changedSchools().contains(code)
                ? AccessTimeline.of(base, period, before, forecast).differences(accessTimeline, period.first())
                : List.of();
        return SimulatedSchool.of(accessTimeline, period.first(), differences);
    }

    private void add(SimulatedSchool school) {
        schoolCount++;
        start = start.plus(school.start());
        end = end.plus(school.end());
        SchoolCode code = school.school().code();
        for (ForecastNight night : school.nights()) {
            nights.computeIfAbsent(night.date(), date -> new Tally())
                    .add(ChangeCounts.of(night.changes()), List.of(code));
        }
        if (!school.nights().isEmpty() || !school.differences().isEmpty()) {
            schools.add(school);
        }
    }

    /** The nights that were simulated. */
    public Period period() {
        return period;
    }

    /** Number of simulated schools. */
    public int schoolCount() {
        return schoolCount;
    }

    /** Numbers of visible programs on the first night. */
    public VisibleCounts start() {
        return start;
    }

    /** Numbers of visible programs on the last night. */
    public VisibleCounts end() {
        return end;
    }

    /** The nights that change anything, in order; the first one only when another night was before it. */
    public Collection<SimulatedNight> nights() {
        return listed(nights).values();
    }

    /** The same for each week in which anything changes, by its first day. */
    public SortedMap<LocalDate, SimulatedNight> weeks() {
        SortedMap<LocalDate, Tally> weeks = new TreeMap<>();
        nights.forEach((date, night) ->
                weeks.computeIfAbsent(weekOf(date), week -> new Tally()).add(night.counts, night.schools));
        return listed(weeks);
    }

    private static SortedMap<LocalDate, SimulatedNight> listed(SortedMap<LocalDate, Tally> tallies) {
        SortedMap<LocalDate, SimulatedNight> listed = new TreeMap<>();
        tallies.forEach((date, tally) -> listed.put(date, new SimulatedNight(date, tally.counts, tally.schools)));
        return listed;
    }

    /** The first days of all weeks of the period, in order. */
    public List<LocalDate> allWeeks() {
        return period.first()
                .datesUntil(period.last().plusDays(1))
                .map(this::weekOf)
                .distinct()
                .toList();
    }

    /** The first day of a day's week: its Monday, or the first day of the school year that starts in that week. */
    private LocalDate weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate yearStart = calendar.yearOf(day).first();
        return yearStart.isAfter(monday) ? yearStart : monday;
    }

    /** The schools at which anything changes or differs, in order. */
    public List<SimulatedSchool> schools() {
        return schools;
    }

    /** Differences that the assumptions make, by school, teacher, program and night. */
    public List<Difference> differences() {
        return schools.stream().flatMap(school -> school.differences().stream()).toList();
    }

    /** Counts up what changes, and where. */
    private static final class Tally {

        private final SortedSet<SchoolCode> schools = new TreeSet<>();
        private ChangeCounts counts = ChangeCounts.none();

        private void add(ChangeCounts more, Collection<SchoolCode> at) {
            counts = counts.plus(more);
            schools.addAll(at);
        }
    }
}
