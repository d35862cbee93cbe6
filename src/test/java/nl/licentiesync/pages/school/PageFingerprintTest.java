package nl.licentiesync.pages.school;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.pages.Contacts;
import nl.licentiesync.pages.OtherSchools;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SchoolReports;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityLines;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.LinkingRule;
import nl.licentiesync.rules.RandomNight;
import nl.licentiesync.rules.RandomSchools;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nights with the same fingerprint of a school have the same page and the same CSV file of it. */
class PageFingerprintTest {

    private static final UnchangedSince SINCE = new UnchangedSince(LocalDate.of(2026, 11, 20), 12);
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String BUILD = "1";

    /** Every page is rendered, and compared with those of the other nights that have the same fingerprint. */
    @Test
    void theSameFingerprintIsOfTheSameFiles() {
        int same = 0;
        int nights = 0;
        for (long seed = 310_000; seed < 310_150; seed++) {
            Map<String, String> files = new HashMap<>();
            SchoolState before = null;
            LocalDate dateBefore = null;
            Optional<LastChanges> lastChanges = Optional.empty();
            for (RandomNight changed : RandomSchools.nights(seed, 6)) {
                for (RandomNight night :
                        List.of(changed, changed.on(changed.date().plusDays(1)))) {
                    if (dateBefore != null && night.date().isBefore(dateBefore)) {
                        continue;
                    }
                    Messages messages = new Messages(seed % 2 == 0 ? Messages.DUTCH : Locale.ENGLISH);
                    PageFacts facts = facts(night, dateBefore, messages);
                    LinkedSchool linked = linked(night, before);
                    SchoolReport report = report(night, linked, dateBefore, lastChanges);
                    String written = files(report, facts, messages);
                    String known = files.put(new PageFingerprint(facts, messages, BUILD).of(report), written);
                    if (known != null) {
                        assertThat(written)
                                .as("seed %d on %s", seed, night.date())
                                .isEqualTo(known);
                        same++;
                    }
                    nights++;
                    before = new SchoolState(night.school(), linked.links());
                    dateBefore = night.date();
                    lastChanges = report.lastChanges();
                }
            }
        }
        assertThat(same).as("of %d nights", nights).isBetween(nights / 4, nights * 3 / 4);
    }

    /** What is no fact of the school alone changes the fingerprint too. */
    @ParameterizedTest
    @MethodSource("otherFacts")
    void whatAllPagesShareIsPartOfIt(PageFacts other, String build) {
        RandomNight night = night();
        SchoolReport report = report(night, linked(night, null));
        Messages messages = new Messages(other.language());

        assertThat(new PageFingerprint(other, messages, build).of(report))
                .isNotEqualTo(new PageFingerprint(
                                facts(night, null, new Messages(Messages.DUTCH)), new Messages(Messages.DUTCH), BUILD)
                        .of(report));
    }

    static Stream<Arguments> otherFacts() {
        RandomNight night = night();
        PageFacts facts = facts(night, null, new Messages(Messages.DUTCH));
        Catalogue renamed = Catalogue.of(night.catalogue().programs().stream()
                .map(program ->
                        renamed(program, night.catalogue().programs().iterator().next()))
                .toList());
        return Stream.of(
                Arguments.of(facts, "2"),
                Arguments.of(
                        with(facts, facts.catalogue(), facts.rules(), facts.contacts(), Locale.ENGLISH, Map.of()),
                        BUILD),
                Arguments.of(with(facts, renamed, facts.rules(), facts.contacts(), Messages.DUTCH, Map.of()), BUILD),
                Arguments.of(
                        with(
                                facts,
                                facts.catalogue(),
                                new LicenceRules(new SchoolCalendar(MonthDay.of(8, 1), 3)),
                                facts.contacts(),
                                Messages.DUTCH,
                                Map.of()),
                        BUILD),
                Arguments.of(
                        with(
                                facts,
                                facts.catalogue(),
                                facts.rules(),
                                Contacts.of(Map.of("phone", "030 123 45 67")),
                                Messages.DUTCH,
                                Map.of()),
                        BUILD),
                Arguments.of(
                        with(
                                facts,
                                facts.catalogue(),
                                facts.rules(),
                                facts.contacts(),
                                Messages.DUTCH,
                                Map.of(night.school().code(), RosterGap.values()[0])),
                        BUILD));
    }

    /** Where a teacher works too is no fact of the school alone either. */
    @Test
    void theOtherSchoolsOfItsTeachersArePartOfIt() {
        RandomNight night = night();
        SchoolReport report = report(night, linked(night, null));
        Messages messages = new Messages(Messages.DUTCH);
        PageFacts facts = facts(night, null, messages);
        Teacher teacher = night.school().teachers().get(0).withEndDate(null);
        Teacher there = new Teacher(
                teacher.id(),
                new SchoolCode("99ZZ99"),
                teacher.firstName(),
                teacher.prefix(),
                teacher.lastName(),
                "",
                teacher.basispoortId(),
                Set.of(),
                YearGroups.ANY,
                null);
        Function<String, PageFacts> named = name -> new PageFacts(
                facts.date(),
                1,
                null,
                facts.catalogue(),
                facts.rules(),
                facts.contacts(),
                facts.language(),
                Map.of(),
                OtherSchools.of(Stream.of(List.of(teacher, there)), facts.date(), code -> name),
                Optional.empty());

        assertThat(Stream.of(facts, named.apply("De Regenboog"), named.apply("Het Kompas"))
                        .map(other -> new PageFingerprint(other, messages, BUILD).of(report)))
                .doesNotHaveDuplicates();
    }

    /** Nights without pages may have changed something and changed it back, so that rows are as they were. */
    @Test
    void whatChangedLastIsPartOfIt() {
        RandomNight night = night();
        LinkedSchool linked = linked(night, null);
        Messages messages = new Messages(Messages.DUTCH);
        LocalDate day = night.date().minusDays(2);
        TeacherId teacher = night.school().teachers().get(0).id();
        Change lost = change(teacher, "P1", Access.NONE, Reason.NO_ACCOUNT);
        Stream<Optional<LastChanges>> different = Stream.of(
                        null,
                        lastChanges(day, day.minusDays(1), lost, "Kim"),
                        lastChanges(day.plusDays(1), day.minusDays(1), lost, "Kim"),
                        lastChanges(day, day.minusDays(2), lost, "Kim"),
                        lastChanges(day, day.minusDays(1), lost, "Ellen"),
                        lastChanges(
                                day, day.minusDays(1), change(teacher, "P2", Access.NONE, Reason.NO_ACCOUNT), "Kim"),
                        lastChanges(
                                day,
                                day.minusDays(1),
                                change(new TeacherId("other"), "P1", Access.NONE, Reason.NO_ACCOUNT),
                                "Kim"),
                        lastChanges(
                                day,
                                day.minusDays(1),
                                change(teacher, "P1", Access.RESULTS_ONLY, Reason.NO_ACCOUNT),
                                "Kim"),
                        lastChanges(
                                day,
                                day.minusDays(1),
                                change(teacher, "P1", Access.NONE, Reason.TERMS_NOT_ACCEPTED),
                                "Kim"))
                .map(Optional::ofNullable);

        assertThat(different.map(last -> new PageFingerprint(facts(night, day, messages), messages, BUILD)
                        .of(report(night, linked, null, last))))
                .hasSize(9)
                .doesNotHaveDuplicates();
    }

    private static Change change(TeacherId teacher, String program, Access now, Reason reason) {
        return new Change(
                teacher,
                new ProgramId(program),
                ChangeKind.between(Access.FULL, now),
                Access.FULL,
                now,
                List.of(reason));
    }

    private static LastChanges lastChanges(LocalDate date, LocalDate before, Change change, String name) {
        return new LastChanges(date, before, List.of(change), new TreeMap<>(Map.of(change.teacher(), name)));
    }

    private static Program renamed(Program program, Program first) {
        return program.equals(first) ? program.withPublisher("Another publisher") : program;
    }

    private static RandomNight night() {
        return Stream.iterate(1L, seed -> seed + 1)
                .map(RandomSchools::night)
                .filter(night -> !night.catalogue().programs().isEmpty()
                        && !night.school().teachers().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static PageFacts facts(RandomNight night, @Nullable LocalDate dateBefore, Messages messages) {
        return new PageFacts(
                night.date(),
                1,
                dateBefore,
                night.catalogue(),
                night.rules(),
                Contacts.DEFAULT,
                Locale.forLanguageTag(messages.language()));
    }

    private static PageFacts with(
            PageFacts facts,
            Catalogue catalogue,
            LicenceRules rules,
            Contacts contacts,
            Locale language,
            Map<SchoolCode, RosterGap> gaps) {
        return new PageFacts(
                facts.date(), 1, null, catalogue, rules, contacts, language, gaps, OtherSchools.NONE, Optional.empty());
    }

    private static LinkedSchool linked(RandomNight night, @Nullable SchoolState before) {
        SchoolState then = before == null ? SchoolState.unknown(night.school().code()) : before;
        return new LinkingRule(night.calendar(), night.catalogue(), night.date())
                .link(night.licenceStatuses(), then, !then.school().equals(night.school()));
    }

    private static SchoolReport report(RandomNight night, LinkedSchool linked) {
        return report(night, linked, null, Optional.empty());
    }

    private static SchoolReport report(
            RandomNight night, LinkedSchool linked, @Nullable LocalDate dateBefore, Optional<LastChanges> lastChanges) {
        return new SchoolReports(night.rules(), night.catalogue(), night.date(), dateBefore).of(linked, lastChanges);
    }

    private static String files(SchoolReport report, PageFacts facts, Messages messages) {
        SharedPieces pieces = new SharedPieces(messages);
        SchoolTodo whatToDo = SchoolTodo.of(report, facts, messages, pieces);
        StringOutput page = new StringOutput();
        TEMPLATES.render("school.jte", SchoolPageBuilder.page(report, whatToDo, facts, SINCE, messages, pieces), page);
        StringOutput todo = new StringOutput();
        TEMPLATES.render("schooltodo.jte", SchoolTodoPage.of(report, whatToDo, facts, SINCE, messages, pieces), todo);
        ByteBuffer rows = VisibilityLines.ofOneSchool().file(report.school(), report.rows());
        return page.toString() + todo + new String(rows.array(), 0, rows.limit(), StandardCharsets.UTF_8);
    }
}
