package nl.licentiesync.ask.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each fact by itself is the cause of what it changes, and is told with where it was and is written. */
class CausesTest {

    private static final SchoolCode CODE = new SchoolCode("12AB00");
    private static final ProgramId KIM = new ProgramId("KIM");
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final Program PROGRAM = new Program(KIM, "Kim", "", YearGroups.of(3), "", null, "");
    private static final Teacher TEACHER = teacher("T1", YearGroups.of(3));
    private static final Teacher ACCEPTER = teacher("T2", YearGroups.of(8));
    private static final Licence LICENCE = licence("L1", "2025-08-01").withTerms(day("2025-09-01"), "T2@post.example");
    private static final Draft USUAL =
            new Draft(List.of(TEACHER, ACCEPTER), List.of(LICENCE), List.of(), PROGRAM, Permissions.NOT_ASKED, DATE);

    @Test
    void theTeacher() {
        assertThat(lost(draft -> draft.with(TEACHER.withBasispoortId(""))))
                .containsExactly("ACCOUNT: Er is geen Basispoort-account meer. [T1 ACCOUNT > T1 ACCOUNT]");
        assertThat(lost(draft -> draft.with(TEACHER.withYearGroups(YearGroups.of(4, 5)))))
                .containsExactly(
                        "YEAR_GROUPS: De leerkracht heeft groep 4 en 5 (was: groep 3). [T1 YEAR_GROUPS > T1 YEAR_GROUPS]");
        assertThat(lost(draft -> draft.with(TEACHER.withEndDate(day("2026-11-20")))))
                .containsExactly("END_DATE: De leerkracht is in dienst tot en met 20-11-2026"
                        + " (was: zonder einddatum). [T1 SERVICE > T1 SERVICE]");
        assertThat(lost(draft -> draft.without(TEACHER)))
                .containsExactly(
                        "TEACHER: De leerkracht staat niet meer bij de school in de export. [T1 SERVICE > null]");
        Teacher other = TEACHER.withYearGroups(YearGroups.of(8));
        assertThat(differences(
                        USUAL.with(other.withRoles(Set.of(Role.IBRT_ER))), USUAL.with(other.withRoles(Set.of()))))
                .containsExactly(
                        "ROLES: De leerkracht is leerkracht (was: IB'er/RT'er). [T1 YEAR_GROUPS > T1 YEAR_GROUPS]");
    }

    @Test
    void whatMakesNoDifferenceIsNoCause() {
        assertThat(lost(draft -> draft.with(TEACHER.withBasispoortId("").withRoles(Set.of(Role.INVAL)))))
                .allMatch(cause -> cause.startsWith("ACCOUNT"));
        assertThat(differences(USUAL, USUAL.with(TEACHER.withBasispoortId("2").withEmail("new@post.example"))))
                .isEmpty();
    }

    @Test
    void theLink() {
        Draft other = USUAL.with(TEACHER.withYearGroups(YearGroups.of(8)));
        assertThat(differences(other, other.linked("2026-11-01")))
                .containsExactly("LINK: De leerkracht is handmatig gekoppeld aan KIM, vanaf 01-11-2026."
                        + " [null > link of T1]");
        assertThat(differences(other.linked("2026-11-01"), other.linked("2026-12-01")))
                .containsExactly("LINK: De handmatige koppeling aan KIM geldt vanaf 01-12-2026 (was: 01-11-2026)."
                        + " [link of T1 > link of T1]");
        assertThat(differences(other.linked("2026-11-01"), other))
                .containsExactly("LINK: De leerkracht is niet meer handmatig gekoppeld aan KIM"
                        + " (was: vanaf 01-11-2026). [link of T1 > null]");
        Teacher linked = other.people().get(0);
        assertThat(differences(
                        other.linked("2026-11-01"), other.linked("2026-11-01").without(linked)))
                .as("the export still holds the link, which is ignored without the teacher")
                .singleElement()
                .asString()
                .startsWith("TEACHER");
        assertThat(changed(other.linked("2026-11-01"), other.without(linked)))
                .as("both vanished, and neither alone would bring the program back")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.decisive()).isFalse();
                    assertThat(row.causes()).extracting(Cause::kind).containsExactly(CauseKind.TEACHER, CauseKind.LINK);
                });
    }

    @Test
    void theLicence() {
        assertThat(lost(draft -> draft.with(LICENCE.withStart(day("2026-12-01")))))
                .containsExactly("STARTS_ON: Licentie L1 gaat in op 01-12-2026 (was: 01-08-2025). [L1 TERM > L1 TERM]");
        assertThat(lost(draft -> draft.with(LICENCE.withTerms(null, ""))))
                .containsExactly("TERMS: De voorwaarden van L1 zijn niet geaccepteerd"
                        + " (was: op 01-09-2025 door T2@post.example). [L1 TERMS > L1 TERMS]");
        assertThat(lost(draft -> draft.with(LICENCE.withTerms(day("2025-09-01"), ""))))
                .containsExactly("TERMS: De voorwaarden van L1 zijn geaccepteerd op 01-09-2025, maar door wie is niet"
                        + " bekend (was: op 01-09-2025 door T2@post.example). [L1 TERMS > L1 TERMS]");
        assertThat(lost(draft -> draft.with(LICENCE.withCancellation(day("2026-03-01")))))
                .containsExactly("CANCELLED_ON: Licentie L1 is opgezegd op 01-03-2026 (was: niet opgezegd)."
                        + " [L1 TERM > L1 TERM]");
        assertThat(lost(draft -> new Draft(
                        draft.people(), List.of(), draft.links(), draft.program(), draft.permissions(), draft.date())))
                .containsExactly("LICENCE: Licentie L1 voor dit programma staat niet meer in de export"
                        + " (ging in op 01-08-2025). [L1 TERM > null]");
    }

    @Test
    void theCatalogueAndTheCalendar() {
        assertThat(lost(draft -> draft.of(PROGRAM.withYearGroups(YearGroups.of(8)))))
                .containsExactly("PROGRAM_YEAR_GROUPS: Programma KIM is voor groep 8 (was: groep 3)."
                        + " [listed KIM > listed KIM]");
        Draft late = USUAL.with(LICENCE.withCancellation(day("2026-06-30")));
        assertThat(differences(late, late.of(PROGRAM.withCancelBefore(MonthDay.of(7, 1)))))
                .containsExactly("CANCEL_BEFORE: Programma KIM moet uiterlijk 30-06 opgezegd worden (was: 29-06)."
                        + " [listed KIM > listed KIM]");
        Draft cancelled = USUAL.with(LICENCE.withCancellation(day("2026-03-01")));
        assertThat(differences(cancelled.on("2026-07-31"), cancelled.on("2026-08-01")))
                .containsExactly(
                        "DATE: De kalender: het is 01-08-2026 (was: 31-07-2026); licentie L1 liep af op 31-07-2026. [null > null]");
        assertThat(differences(cancelled.on("2026-08-01"), cancelled.on("2026-07-31")))
                .as("the other way round")
                .hasSize(1);
    }

    @Test
    void theKindOfLicence() {
        Draft ends = USUAL.with(LICENCE.withEnd(day("2026-10-31")));
        assertThat(differences(USUAL, ends))
                .containsExactly("ENDS_ON: Licentie L1 stopt vanzelf na 31-10-2026 (was: geen laatste dag)."
                        + " [L1 TERM > L1 TERM]");
        assertThat(differences(ends, USUAL))
                .containsExactly(
                        "ENDS_ON: Licentie L1 heeft geen laatste dag meer (was: 31-10-2026)." + " [L1 TERM > L1 TERM]");
        assertThat(lost(draft -> draft.of(PROGRAM.withRenewal(Renewal.ENDS))))
                .containsExactly("RENEWS: De licenties voor KIM stoppen vanzelf aan het einde van het schooljaar"
                        + " (was: lopen door tot iemand opzegt). [listed KIM > listed KIM]");
        assertThat(differences(ends, ends.of(PROGRAM.withResultsYears(0))))
                .containsExactly("RESULTS_YEARS: Resultaten van KIM blijven te zien: 0 schooljaren (was: het gewone"
                        + " aantal schooljaren). [listed KIM > listed KIM]");
        assertThat(differences(ends.on("2026-10-31"), ends.on("2026-11-01")))
                .containsExactly("DATE: De kalender: het is 01-11-2026 (was: 31-10-2026); licentie L1 liep af op"
                        + " 31-10-2026. [null > null]");
    }

    @Test
    void thePermissionForThePublisher() {
        Draft draft = USUAL.of(PROGRAM.withPublisher("Zwijsen"));
        Draft permitted = draft.permitted("2025-09-01", null);
        Draft revoked = draft.permitted("2025-09-01", "2026-11-22");
        assertThat(differences(permitted, revoked))
                .containsExactly("PERMISSION: De toestemming van de school voor Zwijsen in Basispoort: van 02-09-2025"
                        + " tot en met 22-11-2026 (was: vanaf 02-09-2025)."
                        + " [permission for Zwijsen > permission for Zwijsen]");
        assertThat(differences(draft.asked(), permitted))
                .containsExactly("PERMISSION: De toestemming van de school voor Zwijsen in Basispoort: vanaf"
                        + " 02-09-2025 (was: geen). [null > permission for Zwijsen]");
        assertThat(differences(draft, draft.asked()))
                .containsExactly("PERMISSION: De toestemming van de school voor Zwijsen in Basispoort: geen (was: niet"
                        + " gevraagd). [null > null]");
        assertThat(differences(USUAL.asked(), draft.asked()))
                .containsExactly("PUBLISHER: Programma KIM is van uitgever Zwijsen (was: zonder uitgever)."
                        + " [listed KIM > listed KIM]");
        assertThat(differences(permitted, permitted.of(PROGRAM.withPublisher("ZWIJSEN"))))
                .isEmpty();
    }

    @Test
    void aPermissionThatBeginsOrCeasesToWorkIsTheCalendar() {
        Draft draft = USUAL.of(PROGRAM.withPublisher("Zwijsen"));
        Draft granted = draft.permitted("2026-11-20", null);
        assertThat(differences(granted.on("2026-11-20"), granted.on("2026-11-21")))
                .containsExactly("DATE: De kalender: het is 21-11-2026 (was: 20-11-2026); de toestemming voor Zwijsen"
                        + " in Basispoort werkt vanaf 21-11-2026. [null > null]");
        Draft revoked = draft.permitted("2025-09-01", "2026-11-22");
        assertThat(differences(revoked.on("2026-11-22"), revoked.on("2026-11-23")))
                .containsExactly("DATE: De kalender: het is 23-11-2026 (was: 22-11-2026); de toestemming voor Zwijsen"
                        + " in Basispoort gold tot en met 22-11-2026. [null > null]");
    }

    @Test
    void permissionsOverAndBehindOneAnotherAreOne() {
        Draft draft = USUAL.of(PROGRAM.withPublisher("Zwijsen"));
        Draft granted = draft.permitted("2026-11-01", "2026-11-10")
                .permittedToo("2026-11-10", "2026-11-20")
                .permittedToo("2026-11-05", "2026-11-08");
        assertThat(differences(granted.on("2026-11-01"), granted.on("2026-11-15")))
                .containsExactly("DATE: De kalender: het is 15-11-2026 (was: 01-11-2026); de toestemming voor Zwijsen"
                        + " in Basispoort werkt vanaf 02-11-2026. [null > null]");
        assertThat(differences(granted.on("2026-11-07"), granted.on("2026-11-22")))
                .containsExactly("DATE: De kalender: het is 22-11-2026 (was: 07-11-2026); de toestemming voor Zwijsen"
                        + " in Basispoort gold tot en met 20-11-2026. [null > null]");
    }

    @Test
    void whatFellDueIsSaidWithTheCalendar() {
        Draft all = USUAL.with(LICENCE.withStart(day("2026-08-03"))
                        .withTerms(day("2026-08-02"), "T2@post.example")
                        .withCancellation(day("2026-09-01")))
                .with(TEACHER.withEndDate(day("2026-08-10")))
                .linked("2026-08-05");

        assertThat(differences(all.on("2026-08-01"), all.on("2026-08-09")))
                .containsExactly("DATE: De kalender: het is 09-08-2026 (was: 01-08-2026); licentie L1 ging in op"
                        + " 03-08-2026; de voorwaarden van L1 gelden als geaccepteerd vanaf 02-08-2026; de"
                        + " handmatige koppeling geldt vanaf 05-08-2026. [null > null]");
        assertThat(differences(all.on("2026-08-09"), all.on("2026-08-11")))
                .containsExactly(
                        "DATE: De kalender: het is 11-08-2026 (was: 09-08-2026); de leerkracht was in dienst tot"
                                + " en met 10-08-2026. [null > null]");
        Draft stays = all.with(TEACHER);
        assertThat(differences(stays.on("2028-07-31"), stays.on("2028-08-01")))
                .containsExactly("DATE: De kalender: het is 01-08-2028 (was: 31-07-2028); de resultaten van licentie L1"
                        + " bleven tot en met 31-07-2028. [null > null]");
    }

    @Test
    void whatNeverCameToBeDidNotFallDue() {
        Draft withdrawn = USUAL.with(LICENCE.withStart(day("2026-12-01")).withCancellation(day("2026-11-25")));
        Draft running = USUAL.with(LICENCE.withStart(day("2026-11-26")));
        assertThat(changed(withdrawn, running.on("2026-12-02")))
                .as("visible by another row, not by the calendar alone")
                .singleElement()
                .satisfies(
                        row -> assertThat(row.causes()).extracting(Cause::kind).doesNotContain(CauseKind.DATE));

        Draft both = new Draft(
                USUAL.people(),
                List.of(
                        LICENCE.withCancellation(day("2026-03-01")).withTerms(null, ""),
                        new Licence(
                                new LicenceId("L2"), CODE, "", KIM, day("2026-08-01"), day("2025-09-01"), "T2", null)),
                List.of(),
                PROGRAM,
                Permissions.NOT_ASKED,
                DATE);
        assertThat(differences(both.on("2026-07-31"), both.on("2027-09-01")))
                .containsExactly("DATE: De kalender: het is 01-09-2027 (was: 31-07-2026); licentie L1 liep af op"
                        + " 31-07-2026; licentie L2 ging in op 01-08-2026. [null > null]");
    }

    @Test
    void ofSomebodyWhoIsGoneItIsSaidWhenThePersonLeft() {
        Draft leaving = USUAL.with(TEACHER.withEndDate(day("2026-11-30")));
        Draft gone = leaving.without(leaving.people().get(0));

        assertThat(changed(leaving.on("2026-11-20"), gone.on("2026-12-04")))
                .singleElement()
                .satisfies(row -> assertThat(row.causes())
                        .extracting(Cause::text)
                        .anyMatch(text -> text.contains("de leerkracht was in dienst tot en met 30-11-2026")));
    }

    @Test
    void theCalendarIsNoCauseOfWhatTheRowsOfBeforeWouldNotHaveDone() {
        Draft waiting = USUAL.with(LICENCE.withTerms(null, ""));
        Draft accepted = waiting.with(LICENCE.withTerms(day("2026-11-24"), "T2"));

        assertThat(differences(waiting, accepted.on("2026-11-24")))
                .containsExactly("TERMS: De voorwaarden van L1 zijn geaccepteerd op 24-11-2026 door T2 (was: niet)."
                        + " [L1 TERMS > L1 TERMS]");
    }

    @Test
    void whereNoFactDecidesByItselfThoseAreToldOfWhichEachWouldHaveBeenEnough() {
        Draft was = USUAL.with(TEACHER.withYearGroups(YearGroups.of(8)).withBasispoortId(""))
                .with(LICENCE.withTerms(null, ""));
        Draft now = USUAL.with(TEACHER.withBasispoortId(""))
                .with(LICENCE.withTerms(null, ""))
                .of(PROGRAM);
        assertThat(differences(was, now)).as("nothing is seen, before or after").isEmpty();

        Draft linked = USUAL.with(TEACHER.withYearGroups(YearGroups.of(8))).linked("2026-11-01");
        Draft neither =
                USUAL.with(TEACHER.withYearGroups(YearGroups.of(8))).of(PROGRAM.withCancelBefore(MonthDay.of(7, 1)));
        Draft both = USUAL.with(TEACHER).linked("2026-11-01").of(PROGRAM.withCancelBefore(MonthDay.of(7, 1)));
        assertThat(differences(linked, linked.with(TEACHER))).isEmpty();

        List<ChangedRow> rows = changed(neither.of(PROGRAM), both);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.decisive()).isFalse();
            assertThat(row.causes()).extracting(Cause::kind).containsExactly(CauseKind.YEAR_GROUPS, CauseKind.LINK);
        });
    }

    @Test
    void whoAcceptedTheTerms() {
        Draft left = USUAL.with(ACCEPTER.withEndDate(day("2025-08-15")));
        assertThat(differences(USUAL, left))
                .containsExactly("ACCEPTER_END_DATE: T2, die de voorwaarden accepteerde, is in dienst tot en met"
                        + " 15-08-2025 (was: zonder einddatum). [T2 SERVICE > T2 SERVICE]");
        assertThat(differences(left, left.without(left.people().get(1))))
                .containsExactly("ACCEPTER: T2, die de voorwaarden accepteerde, staat niet meer bij de school in de"
                        + " export. [T2 SERVICE > null]");
        assertThat(differences(
                        left, left.with(ACCEPTER.withEndDate(day("2025-08-15")).withEmail("new@post.example"))))
                .containsExactly("ACCEPTER_EMAIL: T2, die de voorwaarden accepteerde, heeft e-mailadres"
                        + " new@post.example (was: T2@post.example). [T2 SERVICE > T2 SERVICE]");
    }

    @Test
    void everyKindHasItsSentences() throws IOException {
        Set<String> needed = Stream.of(CauseKind.values())
                .flatMap(kind -> turns(kind).map(nextAccess -> "cause." + kind + "." + nextAccess))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys().stream().filter(key -> key.matches("cause\\.[A-Z_]+\\..*")))
                .containsExactlyElementsOf(needed);
    }

    private static Stream<String> turns(CauseKind kind) {
        return switch (kind) {
            case DATE,
                    YEAR_GROUPS,
                    ROLES,
                    STARTS_ON,
                    PROGRAM_YEAR_GROUPS,
                    CANCEL_BEFORE,
                    RENEWS,
                    RESULTS_YEARS,
                    PERMISSION -> Stream.of("changed");
            case TEACHER, LICENCE, ACCOUNT, ACCEPTER -> Stream.of("added", "removed");
            default -> Stream.of("added", "changed", "removed");
        };
    }

    private static SortedSet<String> keys() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<String> lost(UnaryOperator<Draft> change) {
        return differences(USUAL, change.apply(USUAL));
    }

    /** What changed of the program for T1. */
    private static List<ChangedRow> changed(Draft was, Draft now) {
        return new Comparison(
                        was.moment(),
                        now.moment(),
                        new LicenceRules(SchoolCalendar.DEFAULT),
                        new Messages(Locale.forLanguageTag("nl")))
                .rows(CODE).stream()
                        .filter(row -> row.teacher().id().equals(TEACHER.id()))
                        .toList();
    }

    /** The causes of what T1 sees of the program. */
    private static List<String> differences(Draft was, Draft now) {
        return changed(was, now).stream()
                .peek(row -> assertThat(row.decisive()).isTrue())
                .flatMap(row -> row.causes().stream())
                .map(cause -> "%s: %s [%s > %s]".formatted(cause.kind(), cause.text(), cause.wasAt(), cause.nowAt()))
                .toList();
    }

    private static Teacher teacher(String id, YearGroups groups) {
        return new Teacher(new TeacherId(id), CODE, "", "", "", id + "@post.example", "1", Set.of(), groups, null);
    }

    private static Licence licence(String id, String from) {
        return new Licence(new LicenceId(id), CODE, "De Regenboog", KIM, day(from), null, "", null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A school as a test tells it. */
    private record Draft(
            List<Teacher> people,
            List<Licence> licences,
            List<ManualLink> links,
            Program program,
            Permissions permissions,
            LocalDate date) {

        Draft with(Teacher teacher) {
            return people(people.stream()
                    .map(other -> other.id().equals(teacher.id()) ? teacher : other)
                    .toList());
        }

        Draft without(Teacher teacher) {
            return people(
                    people.stream().filter(other -> !other.equals(teacher)).toList());
        }

        Draft with(Licence licence) {
            return new Draft(people, List.of(licence), links, program, permissions, date);
        }

        Draft linked(@Nullable String from) {
            List<ManualLink> one =
                    from == null ? List.of() : List.of(new ManualLink(TEACHER.id(), CODE, KIM, day(from)));
            return new Draft(people, licences, one, program, permissions, date);
        }

        Draft of(Program other) {
            return new Draft(people, licences, links, other, permissions, date);
        }

        /** There is a permission export, with one row of the school's. */
        Draft permitted(String from, @Nullable String to) {
            Permission permission = new Permission(CODE, program.publisher(), day(from), to == null ? null : day(to));
            return new Draft(people, licences, links, program, Permissions.of(List.of(permission)), date);
        }

        /** The school has one more row. */
        Draft permittedToo(String from, String to) {
            Permission permission = new Permission(CODE, program.publisher(), day(from), day(to));
            return new Draft(people, licences, links, program, permissions.with(permission), date);
        }

        /** There is a permission export, without a row of the school. */
        Draft asked() {
            return new Draft(people, licences, links, program, Permissions.of(List.of()), date);
        }

        Draft on(String other) {
            return new Draft(people, licences, links, program, permissions, day(other));
        }

        ComparedState moment() {
            Map<Boolean, List<ManualLink>> byUse = links.stream()
                    .collect(Collectors.partitioningBy(link ->
                            people.stream().anyMatch(person -> person.id().equals(link.teacher()))));
            School school = new School(CODE, "De Regenboog", licences, people, byUse.get(true), permissions);
            return new ComparedState(new OneSchool(school, Catalogue.of(List.of(program)), byUse.get(false)), date);
        }

        private Draft people(List<Teacher> others) {
            return new Draft(others, licences, links, program, permissions, date);
        }
    }
}
