package nl.licentiesync.ask.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.jspecify.annotations.Nullable;
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

    /** The whole night is evaluated as if one fact were different. */
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
                    School undone = undone(cause, row, was, now);
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
                    BeforeAndAfter both = new BeforeAndAfter(
                            moment(was).accessInputs(was.school(), row.change().program()),
                            moment(now, ignored(was, now))
                                    .accessInputs(now.school(), row.change().program()),
                            moment(was).evidence().sources(was.school().code()),
                            moment(now).evidence().sources(now.school().code()),
                            new CauseMessages(new Messages(Locale.ENGLISH)));
                    CalendarFacts calendar = new CalendarFacts(moment(was), moment(now), now.rules(), both.messages());
                    List<FactChange> causes = new ProgramComparison(both, calendar, now.rules())
                            .causes(row.change())
                            .factChanges();

                    assertThat(causes).hasSizeGreaterThan(1);
                    assertThat(undone(causes, both.now()).access(row.change().teacher(), now.rules()))
                            .isNotEqualTo(row.change().now());
                    for (FactChange one : causes) {
                        List<FactChange> rest =
                                causes.stream().filter(other -> other != one).toList();
                        assertThat(undone(rest, both.now()).access(row.change().teacher(), now.rules()))
                                .isEqualTo(row.change().now());
                    }
                    checked[0]++;
                }));
        assertThat(checked[0]).isGreaterThan(100);
    }

    private static AccessInputs undone(List<FactChange> factChanges, AccessInputs now) {
        AccessInputs undone = now;
        for (FactChange factChange : factChanges) {
            undone = factChange.undo().apply(undone);
        }
        return undone;
    }

    @Test
    void theSameNightTwiceGivesNothing() {
        forNights((was, now) -> assertThat(rows(now, now)).isEmpty());
    }

    /** No fact that would have kept it from being so is left out, and none that would not is called decisive. */
    @Test
    void everyRowThatAloneMakesTheDifferenceIsTold() {
        Map<CauseKind, Integer> checked = new EnumMap<>(CauseKind.class);
        forNights((was, now) -> {
            Map<String, Access> after = access(now);
            for (ChangedRow row : rows(was, now)) {
                Access current = after.getOrDefault(key(row), Access.NONE);
                for (Cause possible : wholeRows(row, was, now)) {
                    School undone = Objects.requireNonNull(undone(possible, row, was, now));
                    boolean decides = access(night(now, now.date(), undone, now.catalogue()))
                                    .getOrDefault(key(row), Access.NONE)
                            != current;
                    assertThat(row.decisive()
                                    && row.causes().stream()
                                            .anyMatch(cause -> cause.kind() == possible.kind()
                                                    && cause.subject().equals(possible.subject())))
                            .as("%s by %s", key(row), possible)
                            .isEqualTo(decides);
                    checked.merge(possible.kind(), 1, Integer::sum);
                }
            }
        });
        assertThat(checked).containsOnlyKeys(CauseKind.TEACHER, CauseKind.LINK, CauseKind.LICENCE);
        assertThat(checked.values()).allMatch(number -> number > 100);
    }

    /** The teacher, the link and each licence of a row, as far as they came or went as a whole. */
    private static List<Cause> wholeRows(ChangedRow row, RandomNight was, RandomNight now) {
        String program = row.change().program().value();
        List<Cause> possible = new ArrayList<>();
        boolean wasThere = was.school().teacher(row.change().teacher()).isPresent();
        if (wasThere != now.school().teacher(row.change().teacher()).isPresent()) {
            possible.add(possible(CauseKind.TEACHER, row.change().teacher().value()));
        }
        if (links(was.school(), row).isEmpty() != linksInExport(was, now, row).isEmpty()) {
            possible.add(possible(CauseKind.LINK, program));
        }
        Set<String> old = licences(was.school(), program);
        Set<String> current = licences(now.school(), program);
        Stream.concat(old.stream(), current.stream())
                .filter(id -> old.contains(id) != current.contains(id))
                .forEach(id -> possible.add(possible(CauseKind.LICENCE, id)));
        return possible;
    }

    private static Cause possible(CauseKind kind, String subject) {
        return new Cause(kind, subject, "", null, null, null, null);
    }

    /** The school as if one fact had not come to be so; null for facts of the catalogue and the calendar. */
    private static @Nullable School undone(Cause cause, ChangedRow row, RandomNight was, RandomNight now) {
        Map<String, Licence> licences =
                byId(now.school().licences(), licence -> licence.id().value());
        Map<String, Teacher> teachers =
                byId(now.school().teachers(), teacher -> teacher.id().value());
        List<ManualLink> links = new ArrayList<>(now.school().manualLinks());
        links.addAll(ignored(was, now));
        Licence oldLicence =
                byId(was.school().licences(), licence -> licence.id().value()).get(cause.subject());
        Teacher old =
                byId(was.school().teachers(), teacher -> teacher.id().value()).get(cause.subject());
        switch (cause.kind()) {
            case LICENCE -> put(licences, cause.subject(), oldLicence);
            case STARTS_ON ->
                licences.computeIfPresent(cause.subject(), (id, licence) -> licence.withStart(oldLicence.startsOn()));
            case TERMS ->
                licences.computeIfPresent(
                        cause.subject(),
                        (id, licence) -> licence.withTerms(oldLicence.termsAcceptedOn(), oldLicence.termsAcceptedBy()));
            case CANCELLED_ON ->
                licences.computeIfPresent(
                        cause.subject(), (id, licence) -> licence.withCancellation(oldLicence.cancelledOn()));
            case ENDS_ON ->
                licences.computeIfPresent(cause.subject(), (id, licence) -> licence.withEnd(oldLicence.endsOn()));
            case TEACHER, ACCEPTER -> put(teachers, cause.subject(), old);
            case ACCOUNT ->
                teachers.computeIfPresent(
                        cause.subject(), (id, teacher) -> teacher.withBasispoortId(old.basispoortId()));
            case YEAR_GROUPS ->
                teachers.computeIfPresent(cause.subject(), (id, teacher) -> teacher.withYearGroups(old.yearGroups()));
            case ROLES -> teachers.computeIfPresent(cause.subject(), (id, teacher) -> teacher.withRoles(old.roles()));
            case END_DATE, ACCEPTER_END_DATE ->
                teachers.computeIfPresent(cause.subject(), (id, teacher) -> teacher.withEndDate(old.endDate()));
            case ACCEPTER_EMAIL ->
                teachers.computeIfPresent(cause.subject(), (id, teacher) -> teacher.withEmail(old.email()));
            case LINK -> {
                links.removeIf(link -> isOf(link, row));
                links.addAll(links(was.school(), row));
            }
            case PERMISSION -> {
                return now.school().with(was.school().permissions());
            }
            case PROGRAM_YEAR_GROUPS, CANCEL_BEFORE, RENEWS, RESULTS_YEARS, PUBLISHER, DATE -> {
                return null;
            }
        }
        return new School(
                now.school().code(),
                now.school().name(),
                List.copyOf(licences.values()),
                List.copyOf(teachers.values()),
                links,
                now.school().permissions());
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return byId;
    }

    private static <T> void put(Map<String, T> rows, String id, @Nullable T old) {
        rows.remove(id);
        if (old != null) {
            rows.put(id, old);
        }
    }

    /** On every other pair the export still holds the links of those who are gone, and ignores them. */
    private static List<ManualLink> ignored(RandomNight was, RandomNight now) {
        return now.seed() % 2 == 0
                ? was.school().manualLinks().stream()
                        .filter(link -> now.school().teacher(link.teacher()).isEmpty())
                        .toList()
                : List.of();
    }

    private static List<ManualLink> linksInExport(RandomNight was, RandomNight now, ChangedRow row) {
        return Stream.concat(links(now.school(), row).stream(), ignored(was, now).stream())
                .filter(link -> isOf(link, row))
                .toList();
    }

    private static List<ManualLink> links(School school, ChangedRow row) {
        return school.manualLinks().stream().filter(link -> isOf(link, row)).toList();
    }

    private static boolean isOf(ManualLink link, ChangedRow row) {
        return link.teacher().equals(row.change().teacher())
                && link.program().equals(row.change().program());
    }

    private static Set<String> licences(School school, String program) {
        return school.licences().stream()
                .filter(licence -> licence.program().value().equals(program))
                .map(licence -> licence.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
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
        return new Comparison(moment(was), moment(now, ignored(was, now)), now.rules(), new Messages(Locale.ENGLISH))
                .rows(now.school().code());
    }

    private static ComparedState moment(RandomNight night) {
        return moment(night, List.of());
    }

    private static ComparedState moment(RandomNight night, List<ManualLink> ignored) {
        return new ComparedState(new OneSchool(night.school(), night.catalogue(), ignored), night.date());
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
