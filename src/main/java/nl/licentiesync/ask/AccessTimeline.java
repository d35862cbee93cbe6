package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Access of a school's teachers over time, when nothing but the calendar changes.
 *
 * @param start what they see on the first night
 * @param nights those that change anything, in order; the first one only when another night was before it
 */
public record AccessTimeline(School school, List<Visibility> start, List<ForecastNight> nights) {

    private static final Comparator<Difference> BY_TEACHER_PROGRAM_AND_DAY = Comparator.comparing(Difference::teacher)
            .thenComparing(Difference::program)
            .thenComparing(Difference::from);

    /** The access at a school in a period, before which there was no night. */
    public static AccessTimeline of(School school, Period period, ForecastRule forecast) {
        return of(school, period, null, forecast);
    }

    /**
     * The access at a school in a period.
     *
     * @param before the school as the night before the period had it; null when there was no such night
     */
    public static AccessTimeline of(School school, Period period, @Nullable School before, ForecastRule forecast) {
        LocalDate first = period.first();
        List<Visibility> start = forecast.rows(school, first);
        List<ForecastNight> nights = new ArrayList<>();
        if (before != null) {
            LocalDate previous = first.minusDays(1);
            SchoolLinks links = LinkingRule.links(forecast.rows(before, previous), SchoolLinks.none(), previous);
            List<Change> changes = ChangeRule.changes(school, start, links, first);
            if (!changes.isEmpty()) {
                nights.add(new ForecastNight(first, changes));
            }
        }
        nights.addAll(forecast.nights(school, first, period.last()));
        return new AccessTimeline(school, start, nights);
    }

    /** Where another timeline of the same school and period differs, by teacher, program and night. */
    public List<Difference> differences(AccessTimeline with, LocalDate first) {
        Map<Pair, NavigableMap<LocalDate, Access>> mine = stretches(first);
        Map<Pair, NavigableMap<LocalDate, Access>> others = with.stretches(first);
        List<Difference> differences = new ArrayList<>();
        TreeSet<Pair> pairs = new TreeSet<>(mine.keySet());
        pairs.addAll(others.keySet());
        for (Pair pair : pairs) {
            compare(
                    pair,
                    mine.getOrDefault(pair, nothing(first)),
                    others.getOrDefault(pair, nothing(first)),
                    differences);
        }
        differences.sort(BY_TEACHER_PROGRAM_AND_DAY);
        return differences;
    }

    private void compare(
            Pair pair,
            NavigableMap<LocalDate, Access> without,
            NavigableMap<LocalDate, Access> with,
            List<Difference> differences) {
        NavigableSet<LocalDate> days = new TreeSet<>(without.keySet());
        days.addAll(with.keySet());
        Difference open = null;
        for (LocalDate day : days) {
            Access mine = without.floorEntry(day).getValue();
            Access other = with.floorEntry(day).getValue();
            if (open != null && (open.without() != mine || open.with() != other)) {
                differences.add(new Difference(
                        open.school(),
                        open.teacher(),
                        open.program(),
                        open.from(),
                        day.minusDays(1),
                        open.without(),
                        open.with()));
                open = null;
            }
            if (open == null && mine != other) {
                open = new Difference(school.code(), pair.teacher(), pair.program(), day, null, mine, other);
            }
        }
        if (open != null) {
            differences.add(open);
        }
    }

    /** From which night on each teacher sees what of each program. */
    private Map<Pair, NavigableMap<LocalDate, Access>> stretches(LocalDate first) {
        Map<Pair, NavigableMap<LocalDate, Access>> stretches = new HashMap<>();
        for (Visibility row : start) {
            if (row.isVisible()) {
                stretches
                        .computeIfAbsent(
                                new Pair(row.teacher().id(), row.program().id()), pair -> nothing(first))
                        .put(first, row.access());
            }
        }
        for (ForecastNight night : nights) {
            night.changes()
                    .forEach(change -> stretches
                            .computeIfAbsent(new Pair(change.teacher(), change.program()), pair -> nothing(first))
                            .put(night.date(), change.now()));
        }
        return stretches;
    }

    private static NavigableMap<LocalDate, Access> nothing(LocalDate first) {
        return new TreeMap<>(Map.of(first, Access.NONE));
    }

    private record Pair(TeacherId teacher, ProgramId program) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int order = teacher.compareTo(other.teacher);
            return order == 0 ? program.compareTo(other.program) : order;
        }
    }
}
