package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school's page says what its finished report says, on random schools. */
class SchoolPageBuilderTest {

    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    @Test
    void countsTheRowsOfTheReport() {
        RandomSchools.forSeeds(91_000, 60, night -> {
            SchoolReport report = report(night);
            SchoolPage page = page(night, report);

            assertThat(page.sums().full()).isEqualTo(number(report, Access.FULL));
            assertThat(page.sums().resultsOnly()).isEqualTo(number(report, Access.RESULTS_ONLY));
            assertThat(page.sums().none()).isEqualTo(number(report, Access.NONE));
        });
    }

    @Test
    void namesEachTeacherOnceInServiceOrLeft() {
        RandomSchools.forSeeds(92_000, 60, night -> {
            SchoolReport report = report(night);
            SchoolPage page = page(night, report);
            Set<String> withRows = report.rows().stream()
                    .map(row -> row.visibility().teacher().id().value())
                    .collect(Collectors.toSet());

            assertThat(page.inService())
                    .extracting(TeacherLines::id)
                    .containsExactlyInAnyOrderElementsOf(ids(night, teacher -> !teacher.leftBefore(night.date())));
            assertThat(page.left())
                    .extracting(TeacherLines::id)
                    .containsExactlyInAnyOrderElementsOf(ids(
                            night,
                            teacher -> teacher.leftBefore(night.date())
                                    && withRows.contains(teacher.id().value())));
            assertThat(page.inService())
                    .allSatisfy(teacher -> assertThat(teacher.left()).isEmpty());
            assertThat(page.left())
                    .allSatisfy(teacher -> assertThat(teacher.left()).isNotEmpty());
        });
    }

    @Test
    void tellsOfEveryRowWhetherItIsSeenOrMissing() {
        RandomSchools.forSeeds(93_000, 60, night -> {
            SchoolReport report = report(night);
            SchoolPage page = page(night, report);
            for (TeacherLines teacher : both(page)) {
                List<VisibilityRow> rows = report.rows().stream()
                        .filter(row -> row.visibility().teacher().id().value().equals(teacher.id()))
                        .toList();
                assertThat(seen(teacher).sorted())
                        .containsExactlyElementsOf(
                                programs(rows, true).stream().sorted().toList());
                assertThat(Stream.concat(teacher.programs().toRepair().stream(), teacher.programs().missing().stream())
                                .flatMap(missing ->
                                        Stream.of(missing.programs().toString().split(", ")))
                                .sorted())
                        .containsExactlyElementsOf(
                                programs(rows, false).stream().sorted().toList());
            }
        });
    }

    @Test
    void givesEachTeacherInServiceACellForEachColumn() {
        RandomSchools.forSeeds(94_000, 60, night -> {
            SchoolReport report = report(night);
            SchoolPage page = page(night, report);
            for (TeacherLines teacher : page.inService()) {
                assertThat(teacher.programs().cells()).hasSameSizeAs(page.programs());
                long visible = teacher.programs().cells().stream()
                        .filter(cell -> Set.of("f", "r").contains(cell.kind()))
                        .count();
                assertThat(visible).isEqualTo(seen(teacher).count());
            }
        });
    }

    /** Teachers who see the same in the same way share what is said; nobody gets the words of somebody else. */
    @Test
    void saysOfATeacherWhatItSaysWhenTheTeacherIsAlone() {
        int[] shared = new int[1];
        RandomSchools.forSeeds(94_500, 60, night -> {
            SchoolReport report = someLinkedBefore(report(night));
            SchoolPage page = page(night, report);
            Set<Object> different = Collections.newSetFromMap(new IdentityHashMap<>());
            for (TeacherLines teacher : both(page)) {
                List<VisibilityRow> rows = report.rows().stream()
                        .filter(row -> row.visibility().teacher().id().value().equals(teacher.id()))
                        .toList();
                SchoolReport alone = new SchoolReport(
                        report.linked(),
                        rows,
                        report.changes(),
                        report.lastChanges(),
                        report.actions(),
                        report.forecast());
                ProgramLines own = both(page(night, alone)).stream()
                        .filter(other -> other.id().equals(teacher.id()))
                        .findFirst()
                        .orElseThrow()
                        .programs();

                assertThat(teacher.programs())
                        .usingRecursiveComparison()
                        .ignoringFields("cells", "renderedCells", "renderedList")
                        .isEqualTo(own);
                shared[0] += different.add(teacher.programs()) ? 0 : 1;
            }
        });
        assertThat(shared[0]).isPositive();
    }

    @Test
    void namesAsManyTeachersAsEachActionCounts() {
        RandomSchools.forSeeds(95_000, 60, night -> {
            SchoolReport report = report(night);
            WhoWaits waiting = new WhoWaits(report.actions(), report.rows());

            for (Action action : report.actions()) {
                assertThat(waiting.of(action))
                        .as(action.toString())
                        .hasSize(action.kind() == ActionKind.REQUEST_ACCOUNT ? 1 : action.waiting())
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void groupsTheActionsByKindAndBeginsWithWhatMostWaitFor() {
        RandomSchools.forSeeds(98_000, 60, night -> {
            SchoolReport report = report(night);
            List<TodoGroup> groups = page(night, report).todo();

            assertThat(groups).extracting(TodoGroup::kind).doesNotHaveDuplicates();
            for (TodoGroup group : groups) {
                assertThat(group.items()).hasSize((int) report.actions().stream()
                        .filter(action -> action.kind() == group.kind())
                        .count());
            }
            assertThat(groups.stream().mapToInt(group -> group.items().size()).sum())
                    .isEqualTo(report.actions().size());
            assertThat(groups.stream()
                            .map(group -> group.isOfTeachers()
                                    ? group.items().size()
                                    : group.items().get(0).names().size()))
                    .isSortedAccordingTo(Comparator.reverseOrder());
        });
    }

    /** The pairs that a card counts are those that the sum of the school counts, and the cells that are marked. */
    @Test
    void countsWhatCanBeRepairedAlikeEverywhere() {
        long[] all = new long[1];
        RandomSchools.forSeeds(99_000, 60, night -> {
            SchoolReport report = report(night);
            SchoolPage page = page(night, report);
            long cells = page.inService().stream()
                    .flatMap(teacher -> teacher.programs().cells().stream())
                    .filter(cell -> cell.kind().equals("x"))
                    .count();
            long programs = page.inService().stream()
                    .flatMap(teacher -> teacher.programs().toRepair().stream())
                    .flatMap(missing -> Stream.of(missing.programs().toString().split(", ")))
                    .count();

            assertThat(cells).isEqualTo(page.sums().toRepair()).isEqualTo(programs);
            all[0] += cells;
        });
        assertThat(all[0]).isPositive();
    }

    @Test
    void listsTeachersBySurname() {
        RandomSchools.forSeeds(
                99_500,
                20,
                night -> assertThat(page(night, report(night)).inService())
                        .extracting(TeacherLines::name)
                        .isSorted());
    }

    @Test
    void answersWhyNothingOfOnePublisherIsSeen() {
        Set<String> told = new TreeSet<>();
        RandomSchools.forSeeds(97_000, 150, night -> {
            List<String> answers = page(night, report(night)).questions().stream()
                    .filter(question -> question.topic().equals("publisher"))
                    .findFirst()
                    .orElseThrow()
                    .answers();
            List<PublisherPermissions> needed =
                    PublisherPermissions.of(night.school().permissions(), night.licenceStatuses(), night.catalogue())
                            .stream()
                            .filter(PublisherPermissions::isNeeded)
                            .toList();
            List<String> missing = needed.stream()
                    .filter(publisher -> publisher.areMissingOn(night.date()))
                    .map(PublisherPermissions::name)
                    .toList();

            assertThat(answers.get(0)).contains("Beheer > Uitgeverijen").contains("ICT coordinator");
            assertThat(answers.stream()
                            .filter(answer -> answer.contains(" is ticked;") || answer.contains(" is not ticked:"))
                            .map(answer -> answer.substring(0, answer.indexOf(' '))))
                    .containsExactlyElementsOf(missing);
            assertThat(answers.contains(MESSAGES.get("help.publisher.notAsked")))
                    .isNotEqualTo(night.school().permissions().areAsked());
            assertThat(answers.contains(MESSAGES.get("help.publisher.all")))
                    .isEqualTo(!needed.isEmpty() && missing.isEmpty());
            assertThat(answers.contains(MESSAGES.get("help.publisher.others")))
                    .isEqualTo(!missing.isEmpty() && missing.size() < needed.size());
            answers.forEach(answer -> told.add(answer.replaceAll("^[A-Za-z]+ is| [0-9]+ .*", "")));
        });
        assertThat(told).hasSize(6);
    }

    @Test
    void tellsNoChangesWhenNothingWasPublishedBefore() {
        RandomSchools.forSeeds(
                96_000,
                20,
                night -> assertThat(page(night, report(night)).changes()).isEmpty());
    }

    /** A link to a teacher may hold letters and digits only, and no two teachers share one. */
    @ParameterizedTest
    @CsvSource({"10101, teacher-10101", "a b, teacher-a.20.b", "é, teacher-.e9.", "a.20.b, teacher-a.2e.20.2e.b"})
    void anchorsAreUniqueAndPlain(String id, String anchor) {
        assertThat(TeacherLines.anchor(id)).isEqualTo(anchor);
    }

    private static Stream<String> seen(TeacherLines teacher) {
        return teacher.programs().seen().stream()
                .flatMap(seen -> Stream.of(seen.programs().toString().split(", ")));
    }

    private static SchoolReport report(RandomNight night) {
        LinkingRule linking = new LinkingRule(night.calendar(), night.catalogue(), night.date());
        return new SchoolReports(night.rules(), night.catalogue(), night.date(), null)
                .of(
                        linking.link(
                                night.licenceStatuses(),
                                SchoolState.unknown(night.school().code()),
                                true),
                        Optional.empty());
    }

    /** The same report in which some teachers are linked since the day before. */
    private static SchoolReport someLinkedBefore(SchoolReport report) {
        List<VisibilityRow> rows = report.rows().stream()
                .map(row -> row.linkedOn() == null
                                || row.visibility().teacher().id().value().hashCode() % 2 == 0
                        ? row
                        : new VisibilityRow(
                                row.date(),
                                row.visibility(),
                                row.nextAccess(),
                                row.linkedOn().minusDays(1)))
                .toList();
        return new SchoolReport(
                report.linked(), rows, report.changes(), report.lastChanges(), report.actions(), report.forecast());
    }

    private static SchoolPage page(RandomNight night, SchoolReport report) {
        PageFacts facts = new PageFacts(
                night.date(), 1, null, night.catalogue(), night.rules(), Contacts.DEFAULT, Locale.ENGLISH);
        SharedPieces pieces = new SharedPieces(MESSAGES);
        return SchoolPageBuilder.page(
                report,
                SchoolTodo.of(report, facts, MESSAGES, pieces),
                facts,
                new UnchangedSince(facts.date(), facts.run()),
                MESSAGES,
                pieces);
    }

    private static long number(SchoolReport report, Access access) {
        return report.rows().stream()
                .filter(row -> row.visibility().access() == access)
                .count();
    }

    private static Set<String> ids(RandomNight night, Predicate<Teacher> which) {
        return night.school().teachers().stream()
                .filter(which)
                .map(teacher -> teacher.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<TeacherLines> both(SchoolPage page) {
        return Stream.concat(page.inService().stream(), page.left().stream()).toList();
    }

    private static List<String> programs(List<VisibilityRow> rows, boolean visible) {
        return rows.stream()
                .filter(row -> row.visibility().isVisible() == visible)
                .map(row -> row.visibility().program().displayName())
                .toList();
    }
}
