package nl.licentiesync.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.Test;

/** The differences between two courses are those that looking night by night finds. */
class AccessTimelineTest {

    private static final int NIGHTS = 500;

    @Test
    void differencesAreThoseThatLookingNightByNightFinds() {
        List<Integer> found = new ArrayList<>();
        RandomSchools.forSeeds(1, 60, night -> {
            School with = changed(night);
            Period period = new Period(night.date(), night.date().plusDays(NIGHTS - 1));
            ForecastRule forecast = new ForecastRule(night.rules(), night.catalogue());

            List<Difference> differences = AccessTimeline.of(night.school(), period, forecast)
                    .differences(AccessTimeline.of(with, period, forecast), period.first());

            List<Difference> nightByNight = nightByNight(forecast, night.school(), with, period);
            assertThat(differences).isEqualTo(nightByNight);
            found.add(differences.size());
        });
        assertThat(found.stream().filter(number -> number > 1)).hasSizeGreaterThan(20);
    }

    @Test
    void aCourseDoesNotDifferFromItself() {
        RandomSchools.forSeeds(1, 200, night -> {
            Period period = new Period(night.date(), LocalDate.of(2100, 12, 31));
            AccessTimeline accessTimeline =
                    AccessTimeline.of(night.school(), period, new ForecastRule(night.rules(), night.catalogue()));

            assertThat(accessTimeline.differences(accessTimeline, period.first()))
                    .isEmpty();
        });
    }

    /** The same school with the licences and people of another seed's. */
    private static School changed(RandomNight night) {
        School other = RandomSchools.night(night.seed() + 5000).school();
        return night.seed() % 2 == 0
                ? new School(
                        night.school().code(),
                        "",
                        other.licences(),
                        night.school().teachers(),
                        night.school().manualLinks())
                : new School(
                        night.school().code(),
                        "",
                        night.school().licences(),
                        other.teachers(),
                        night.school().manualLinks().stream()
                                .filter(link -> other.teachers().stream()
                                        .anyMatch(teacher -> teacher.id().equals(link.teacher())))
                                .toList());
    }

    private static List<Difference> nightByNight(ForecastRule forecast, School without, School with, Period period) {
        Map<String, Difference> open = new TreeMap<>();
        List<Difference> differences = new ArrayList<>();
        for (LocalDate day = period.first(); period.contains(day); day = day.plusDays(1)) {
            Map<String, Difference> today = differing(forecast, without, with, day);
            for (String pair : List.copyOf(open.keySet())) {
                Difference before = open.get(pair);
                Difference now = today.get(pair);
                if (now == null || now.without() != before.without() || now.with() != before.with()) {
                    differences.add(new Difference(
                            before.school(),
                            before.teacher(),
                            before.program(),
                            before.from(),
                            day.minusDays(1),
                            before.without(),
                            before.with()));
                    open.remove(pair);
                }
            }
            today.forEach(open::putIfAbsent);
        }
        differences.addAll(open.values());
        differences.sort(Comparator.comparing(Difference::teacher)
                .thenComparing(Difference::program)
                .thenComparing(Difference::from));
        return differences;
    }

    private static Map<String, Difference> differing(
            ForecastRule forecast, School without, School with, LocalDate day) {
        Map<String, Difference> all = new HashMap<>();
        forecast.rows(without, day)
                .forEach(row -> all.put(
                        row.teacher().id() + "/" + row.program().id(),
                        new Difference(
                                without.code(),
                                row.teacher().id(),
                                row.program().id(),
                                day,
                                null,
                                row.access(),
                                Access.NONE)));
        forecast.rows(with, day)
                .forEach(row -> all.merge(
                        row.teacher().id() + "/" + row.program().id(),
                        new Difference(
                                with.code(),
                                row.teacher().id(),
                                row.program().id(),
                                day,
                                null,
                                Access.NONE,
                                row.access()),
                        (left, right) -> new Difference(
                                left.school(),
                                left.teacher(),
                                left.program(),
                                day,
                                null,
                                left.without(),
                                right.with())));
        all.values().removeIf(difference -> difference.without() == difference.with());
        return all;
    }
}
