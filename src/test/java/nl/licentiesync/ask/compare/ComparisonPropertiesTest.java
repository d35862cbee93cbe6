package nl.licentiesync.ask.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.licentiesync.ask.Circumstances;
import nl.licentiesync.ask.Words;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.Test;

/** Whatever differs between two nights is told, with a cause, and nothing else. */
class ComparisonPropertiesTest {

    private static final int SEEDS = 1500;

    @Test
    void exactlyTheRowsWhoseAccessDiffers() {
        forNights((was, now) -> {
            Map<String, String> expected = new TreeMap<>();
            Map<String, Access> before = access(was);
            Map<String, Access> after = access(now);
            Stream.concat(before.keySet().stream(), after.keySet().stream()).forEach(key -> {
                Access old = before.getOrDefault(key, Access.NONE);
                Access current = after.getOrDefault(key, Access.NONE);
                if (old != current) {
                    expected.put(key, old + " > " + current);
                }
            });

            Map<String, String> told = new TreeMap<>();
            rows(was, now)
                    .forEach(row -> told.put(
                            key(row), row.change().was() + " > " + row.change().now()));

            assertThat(told).isEqualTo(expected);
        });
    }

    @Test
    void theChangesAreThoseOfANight() {
        forNights((was, now) -> {
            List<Change> changes =
                    ChangeRule.changes(now.school(), now.rows(), was.links(SchoolLinks.none()), now.date());
            assertThat(rows(was, now).stream().map(ChangedRow::change)).isEqualTo(changes);
        });
    }

    @Test
    void everyRowHasACause() {
        Map<CauseKind, Integer> kinds = new EnumMap<>(CauseKind.class);
        forNights((was, now) -> rows(was, now).forEach(row -> {
            assertThat(row.causes()).as(key(row)).isNotEmpty();
            row.causes().forEach(cause -> kinds.merge(cause.kind(), 1, Integer::sum));
            if (was.date().isBefore(now.date())) {
                assertThat(row.causes())
                        .filteredOn(cause -> cause.kind() == CauseKind.DATE)
                        .as("the calendar comes with what fell due")
                        .allSatisfy(cause -> assertThat(cause.text()).contains("; "));
            }
        }));
        assertThat(kinds).as("all kinds occur").containsOnlyKeys(CauseKind.values());
    }

    /** The whole night is evaluated as if one fact were otherwise. */
    @Test
    void aCauseIsWhatWouldHaveKeptItFromBeingSo() {
        int[] checked = {0};
        forNights((was, now) -> {
            Map<String, Access> after = access(now);
            Map<String, Access> byTheCalendarAlone = access(night(was, now.date(), was.school(), was.catalogue()));
            Map<String, Access> onOldDate = access(night(now, was.date(), now.school(), now.catalogue()));
            Map<String, Access> withOldCatalogue = access(night(now, now.date(), now.school(), was.catalogue()));
            for (ChangedRow row : rows(was, now)) {
                String key = key(row);
                Access current = after.getOrDefault(key, Access.NONE);
                if (!was.date().equals(now.date()) && row.decisive()) {
                    boolean calendarMatters = byTheCalendarAlone.getOrDefault(key, Access.NONE)
                            != row.change().was();
                    assertThat(has(row, CauseKind.DATE))
                            .isEqualTo(calendarMatters && onOldDate.getOrDefault(key, Access.NONE) != current);
                    checked[0]++;
                }
                if (row.decisive() && has(row, CauseKind.PROGRAM_YEAR_GROUPS)) {
                    assertThat(withOldCatalogue.getOrDefault(key, Access.NONE)).isNotEqualTo(current);
                    checked[0]++;
                }
                for (Cause cause : row.decisive() ? row.causes() : List.<Cause>of()) {
                    School undone = undone(cause, was.school(), now.school());
                    if (undone != null) {
                        assertThat(access(night(now, now.date(), undone, now.catalogue()))
                                        .getOrDefault(key, Access.NONE))
                                .as("%s by %s", key, cause)
                                .isNotEqualTo(current);
                        checked[0]++;
                    }
                }
            }
        });
        assertThat(checked[0]).isGreaterThan(SEEDS);
    }

    /** All of them undone make a difference, and all but one do not. */
    @Test
    void whereNoCauseDecidesEachOfThemWouldHaveBeenEnough() {
        int[] checked = {0};
        forNights((was, now) -> rows(was, now).stream()
                .filter(row -> !row.decisive())
                .forEach(row -> {
                    WasAndNow both = new WasAndNow(
                            Circumstances.of(
                                    was.school(),
                                    was.catalogue().program(row.change().program()),
                                    was.date()),
                            Circumstances.of(
                                    now.school(),
                                    now.catalogue().program(row.change().program()),
                                    now.date()),
                            moment(was).evidence().sources(was.school().code()),
                            moment(now).evidence().sources(now.school().code()),
                            new CauseWords(new Words(Locale.ENGLISH)));
                    CalendarFacts calendar = new CalendarFacts(moment(was), moment(now), now.rules(), both.words());
                    List<Alteration> causes = new ProgramComparison(both, calendar, now.rules())
                            .causes(row.change())
                            .alterations();

                    assertThat(causes).hasSizeGreaterThan(1);
                    assertThat(undone(causes, both.now()).access(row.change().teacher(), now.rules()))
                            .isNotEqualTo(row.change().now());
                    for (Alteration one : causes) {
                        List<Alteration> rest =
                                causes.stream().filter(other -> other != one).toList();
                        assertThat(undone(rest, both.now()).access(row.change().teacher(), now.rules()))
                                .isEqualTo(row.change().now());
                    }
                    checked[0]++;
                }));
        assertThat(checked[0]).isGreaterThan(100);
    }

    private static Circumstances undone(List<Alteration> alterations, Circumstances now) {
        Circumstances undone = now;
        for (Alteration alteration : alterations) {
            undone = alteration.undo().apply(undone);
        }
        return undone;
    }

    @Test
    void theSameNightTwiceGivesNothing() {
        forNights((was, now) -> assertThat(rows(now, now)).isEmpty());
    }

    /** Of whole rows that came or went, the school as if they had not. */
    private static School undone(Cause cause, School was, School now) {
        Map<String, Licence> licences = new HashMap<>();
        now.licences().forEach(licence -> licences.put(licence.id().value(), licence));
        Map<String, Teacher> teachers = new HashMap<>();
        now.teachers().forEach(teacher -> teachers.put(teacher.id().value(), teacher));
        if (cause.kind() == CauseKind.LICENCE) {
            licences.remove(cause.subject());
            was.licences().stream()
                    .filter(licence -> licence.id().value().equals(cause.subject()))
                    .forEach(licence -> licences.put(cause.subject(), licence));
        } else if (cause.kind() == CauseKind.ACCEPTER || cause.kind() == CauseKind.TEACHER && cause.was() == null) {
            teachers.remove(cause.subject());
            was.teachers().stream()
                    .filter(teacher -> teacher.id().value().equals(cause.subject()))
                    .forEach(teacher -> teachers.put(cause.subject(), teacher));
        } else {
            return null;
        }
        return new School(
                now.code(),
                now.name(),
                List.copyOf(licences.values()),
                List.copyOf(teachers.values()),
                now.manualLinks());
    }

    /** Two nights in a row; of every third pair the catalogue changes, and of every fifth not even the date. */
    private static void forNights(BiConsumer<RandomNight, RandomNight> check) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<RandomNight> nights = RandomSchools.nights(seed, 2);
            RandomNight was = nights.get(0);
            RandomNight now = nights.get(1);
            Catalogue catalogue =
                    seed % 3 == 0 ? RandomSchools.night(seed + 7000).catalogue() : now.catalogue();
            try {
                check.accept(was, night(now, seed % 5 == 0 ? was.date() : now.date(), now.school(), catalogue));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + "\n" + was + "\n" + now + "\n" + e.getMessage(), e);
            }
        }
    }

    private static RandomNight night(RandomNight night, LocalDate date, School school, Catalogue catalogue) {
        return new RandomNight(night.seed(), night.calendar(), date, school, catalogue);
    }

    private static List<ChangedRow> rows(RandomNight was, RandomNight now) {
        return new Comparison(moment(was), moment(now), now.rules(), new Words(Locale.ENGLISH))
                .rows(now.school().code());
    }

    private static Moment moment(RandomNight night) {
        return new Moment(new OneSchool(night.school(), night.catalogue()), night.date());
    }

    private static Map<String, Access> access(RandomNight night) {
        Map<String, Access> access = new HashMap<>();
        night.rows()
                .forEach(row ->
                        access.put(row.teacher().id() + " " + row.program().id(), row.access()));
        return access;
    }

    private static String key(ChangedRow row) {
        return row.change().teacher() + " " + row.change().program();
    }

    private static boolean has(ChangedRow row, CauseKind kind) {
        return row.causes().stream().anyMatch(cause -> cause.kind() == kind);
    }
}
