package nl.licentiesync.ask.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.licentiesync.ask.SameDifferences;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.pages.school.ChangeLines;
import nl.licentiesync.pages.school.ComingNight;
import nl.licentiesync.pages.simulation.DifferenceLine;
import nl.licentiesync.pages.simulation.SimulatedSchoolPage;
import nl.licentiesync.pages.simulation.SimulationPage;
import nl.licentiesync.rules.ChangeCounts;
import org.jspecify.annotations.Nullable;

/** Builds the pages of a simulation. */
final class SimulationPageBuilder {

    private static final int HIGHEST = 4;

    private final Simulation simulation;
    private final List<String> assumed;
    private final Catalogue catalogue;
    private final Messages messages;
    private final String stamp;

    SimulationPageBuilder(Simulation simulation, List<String> assumed, Catalogue catalogue, Messages messages) {
        this.simulation = simulation;
        this.assumed = assumed;
        this.catalogue = catalogue;
        this.messages = messages;
        this.stamp = messages.get(
                "simulation.stamp",
                messages.date(simulation.period().first()),
                messages.date(simulation.period().last()));
    }

    SimulationPage calendar() {
        Map<SchoolCode, SimulationPage.SchoolLine> lines = new HashMap<>();
        simulation.schools().forEach(school -> lines.put(school.school().code(), line(school)));
        SortedMap<LocalDate, SimulatedNight> weeks = simulation.weeks();
        return new SimulationPage(
                messages,
                stamp,
                assumed,
                simulation.schoolCount(),
                seen(simulation.period().first(), simulation.start()),
                seen(simulation.period().last(), simulation.end()),
                weeks.values().stream().map(SimulatedNight::counts).reduce(ChangeCounts.none(), ChangeCounts::plus),
                months(weeks),
                weeks.values().stream().map(week -> week(week, lines)).toList(),
                simulation.schools().stream()
                        .flatMap(school -> differences(school).stream())
                        .toList(),
                lines.values().stream()
                        .sorted(Comparator.comparing(SimulationPage.SchoolLine::title, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(SimulationPage.SchoolLine::code))
                        .toList());
    }

    SimulatedSchoolPage school(SimulatedSchool simulated) {
        School school = simulated.school();
        Function<TeacherId, String> names = names(school);
        return new SimulatedSchoolPage(
                messages,
                stamp,
                school.code().value(),
                school.displayName(),
                assumed,
                simulated.nights().stream()
                        .map(night -> new ComingNight(
                                messages.date(night.date()),
                                ChangeLines.of(night.changes(), names, catalogue, messages)))
                        .toList(),
                differences(simulated));
    }

    private SimulationPage.Seen seen(LocalDate date, VisibleCounts visible) {
        return new SimulationPage.Seen(messages.shortDate(date), visible.full(), visible.resultsOnly());
    }

    private SimulationPage.SchoolLine line(SimulatedSchool school) {
        return new SimulationPage.SchoolLine(
                school.school().code().value(),
                school.school().displayName(),
                school.counts(),
                school.nights().stream()
                        .findFirst()
                        .map(night -> messages.shortDate(night.date()))
                        .orElse(""));
    }

    private List<SimulationPage.Month> months(SortedMap<LocalDate, SimulatedNight> weeks) {
        int most = weeks.values().stream()
                .mapToInt(week -> week.counts().all())
                .max()
                .orElse(0);
        SortedMap<YearMonth, List<SimulationPage.CalendarWeek>> months = new TreeMap<>();
        for (LocalDate start : simulation.allWeeks()) {
            months.computeIfAbsent(YearMonth.from(start), month -> new ArrayList<>())
                    .add(calendarWeek(start, weeks.get(start), most));
        }
        return months.entrySet().stream()
                .map(month -> new SimulationPage.Month(messages.month(month.getKey()), month.getValue()))
                .toList();
    }

    /** Levels rise with the number of digits, so that small weeks are seen beside the turn of a school year. */
    private SimulationPage.CalendarWeek calendarWeek(LocalDate start, @Nullable SimulatedNight week, int most) {
        if (week == null) {
            return new SimulationPage.CalendarWeek("", start.getDayOfMonth(), 0, "");
        }
        int changes = week.counts().all();
        int level = most <= 1 ? HIGHEST : (int) Math.ceil(HIGHEST * Math.log(changes + 1.0) / Math.log(most + 1.0));
        return new SimulationPage.CalendarWeek(
                anchor(start),
                start.getDayOfMonth(),
                level,
                messages.get(
                        "simulation.week." + (changes == 1 ? "one" : "many"),
                        messages.date(start),
                        messages.number(changes)));
    }

    private SimulationPage.Week week(SimulatedNight week, Map<SchoolCode, SimulationPage.SchoolLine> lines) {
        return new SimulationPage.Week(
                anchor(week.date()),
                messages.shortDate(week.date()),
                week.counts(),
                week.schools().stream().map(lines::get).toList());
    }

    private static String anchor(LocalDate start) {
        return "week-" + start;
    }

    private List<DifferenceLine> differences(SimulatedSchool simulated) {
        Function<TeacherId, String> names = names(simulated.school());
        return SameDifferences.groups(simulated.differences()).stream()
                .map(same -> difference(simulated.school(), same, names))
                .toList();
    }

    private DifferenceLine difference(School school, SameDifferences same, Function<TeacherId, String> names) {
        return new DifferenceLine(
                school.code().value(),
                school.displayName(),
                catalogue.program(same.program()).displayName(),
                messages.shortDate(same.from()),
                same.upTo() == null ? "" : messages.shortDate(same.upTo()),
                messages.get("access." + same.without()),
                messages.get("access." + same.with()),
                same.teachers().size(),
                ChangeLines.named(same.teachers().stream().map(names).toList(), messages));
    }

    private static Function<TeacherId, String> names(School school) {
        Map<TeacherId, String> names =
                school.teachers().stream().collect(Collectors.toMap(Teacher::id, Teacher::displayName));
        return id -> names.getOrDefault(id, id.value());
    }
}
