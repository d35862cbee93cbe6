package nl.licentiesync.basispoort;

import static nl.licentiesync.basispoort.Answers.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.SentRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The differences that are found between a run and saved answers. */
class DriftTest {

    private static final LocalDate DAY_BEFORE = RunDraft.DATE.minusDays(1);

    @TempDir
    Path temp;

    private Answers answers;
    private RunDraft run;

    @BeforeEach
    void oneProgram() {
        answers = new Answers(temp);
        run = new RunDraft().program("kim", "m");
    }

    @Test
    void nothingDiffersWhenBasispoortShowsWhatTheRunSays() {
        run.teacher("12AB00", "T1", "5");
        answers.list("m", "5,77").details(1, "12ab", "00").permission(1, true).staff(1, member(5));

        assertThat(rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, 4, SCHOOL_MERGED 12AB00 ->34CD00",
        "false, 4, SCHOOL_MERGED 12AB00 ->34CD00",
        "true, 5, SCHOOL_MERGED 12AB00 ->5",
        "false, null, SCHOOL_INACTIVE 12AB00 active->inactive",
        "true, null, NO_PERMISSION 12AB00 granted->missing",
    })
    void ofASchoolAsAWholeTheFirstKindIsToldAndNothingIsMissing(boolean isActive, String mergedInto, String row) {
        run.teacher("12AB00", "T1", "5");
        answers.list("m", "").details(3, "12AB", "00", isActive, mergedInto).permission(3, false);
        answers.details(4, "34CD", null);

        assertThat(rows()).containsExactly(row);
    }

    @Test
    void aSchoolWithoutDetailsOrPermissionIsNotJudgedByThem() {
        run.teacher("12AB00", "T1", "5").teacher("34CD00", "T2", "6");
        answers.list("m", "6").details(1, "12AB", "00");

        assertThat(rows()).containsExactly("MISSING 12AB00 T1 5 m kim FULL->NONE");
        assertThat(drift().schoolsWithoutFiles()).isEqualTo(1);
    }

    @Test
    void anActiveInstitutionGoesBeforeInactiveOnesAndOfTheseTheSmallestNumber() {
        run.teacher("12AB00", "T1", "5").teacher("34CD00", "T2", "6");
        answers.list("m", "5,6")
                .details(8, "12AB", "00", false, "null")
                .details(9, "12AB", "00")
                .details(10, "34CD", null, false, "null")
                .details(7, "34CD", "00", false, "9");

        assertThat(rows()).containsExactly("SCHOOL_MERGED 34CD00 ->12AB00");
    }

    @Test
    void twoActiveInstitutionsOfOneSchoolAreNamedAndLeftOut() {
        run.teacher("12AB00", "T1", "5");
        answers.list("m", "")
                .details(9, "12AB", "00")
                .details(8, "12AB", null)
                .details(3, "12AB", "00", false, "null")
                .staff(8)
                .staff(9);

        assertThat(rows()).containsExactly("MISSING 12AB00 T1 5 m kim FULL->NONE");
        assertThat(drift().ambiguous()).containsExactly("12AB00 (8, 9)");
        assertThat(drift().schoolsWithoutFiles()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"012", "9223372036854775808", "0012"})
    void anAccountThatIsNoIdIsToldOfTeachersInService(String account) {
        run.teacher("12AB00", "T1", account).teacher("12AB00", "T2", account, "", DAY_BEFORE);
        answers.list("m", "");

        assertThat(rows()).containsExactly("INVALID_ACCOUNT 12AB00 T1 " + account + " ->");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // by number, whatever the e-mail address
                "T1, -, T9, t1@s.example, 31 lasKey",
                // two of that number: by e-mail address, without case
                "T1, T1@S.example, T1, -, 31 emailadres",
                "-, T1@S.example, -, -, 31 emailadres",
                // a number that nobody of ours has does no harm
                "X, t1@s.example, -, -, 31 emailadres",
                // that of another teacher of ours does
                "T2, t1@s.example, -, -, -",
                "T2, t1@s.example, -, t1@s.example, 32 emailadres",
                "-, t1@s.example, -, t1@s.example, -",
                "-, -, -, -, -",
            })
    void theAccountOfATeacherWithoutOneIsFoundByNumberElseByEmail(
            String key, String email, String otherKey, String otherEmail, String found) {
        run.teacher("12AB00", "T1", "", "t1@s.example", null)
                .teacher("12AB00", "T2", "", "", null)
                .teacher("12AB00", "T3", "", "", DAY_BEFORE);
        answers.list("m", "")
                .details(1, "12AB", "00")
                .staff(1, member(31, key, email), member(32, otherKey, otherEmail), member(33, "T3", null));

        List<DriftRow> rows = drift().rows().stream()
                .filter(row -> row.teacher().equals("T1"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.kind() + " " + row.account() + " " + row.actual() + " " + row.detail())
                .isEqualTo(found == null ? List.of() : List.of("ACCOUNT_FOUND " + found.split(" ")[0] + " " + found));
        assertThat(drift().rows()).noneMatch(row -> row.teacher().equals("T3"));
    }

    @Test
    void anUnknownAccountIsToldWhereItIsWantedInPlaceOfWhatIsMissing() {
        run.program("est", "").teacher("12AB00", "T1", "5").teacher("12AB00", "T2", "6", "", DAY_BEFORE);
        run.teacher("34CD00", "T1", "5");
        answers.list("m", "").details(1, "12AB", "00").staff(1, member(77));

        assertThat(rows()).containsExactly("UNKNOWN_ACCOUNT 12AB00 T1 5 ->", "MISSING 34CD00 T1 5 m kim FULL->NONE");
    }

    @Test
    void whatIsMissingNamesTheVisibleProgramsOfTheMethod() {
        run.program("est", "m")
                .endedProgram("old", "m")
                .endedProgram("odd", "a/b")
                .teacher("12AB00", "T1", "5");
        answers.list("m", "").list("a/b", "");

        assertThat(rows())
                .containsExactly(
                        "MISSING 12AB00 T1 5 a/b odd RESULTS_ONLY->NONE",
                        "MISSING 12AB00 T1 5 m est|kim|old FULL->NONE");
        assertThat(rows(ResultsYear.REVOKE)).containsExactly("MISSING 12AB00 T1 5 m est|kim FULL->NONE");
    }

    @Test
    void whatIsTooMuchIsToldOnceForEveryRowOfTheAccount() {
        RunDraft before = new RunDraft().teacher("12AB00", "T8", "8");
        run.endedProgram("old", "n")
                .teacher("12AB00", "T1", "5", "", DAY_BEFORE)
                .teacher("34CD00", "T2", "5", "", DAY_BEFORE.minusYears(3))
                .teacher("34CD00", "T3", "6");
        answers.list("m", "5,6,8,77").list("n", "6");

        SentRuns runs = run.sent(before);
        assertThat(told(drift(runs, ResultsYear.GRANT)))
                .containsExactly(
                        "EXTRA    8 m NONE->GRANTED".replace("    ", " "),
                        "EXTRA 12AB00 T1 5 m kim NONE->GRANTED",
                        "EXTRA 34CD00 T2 5 m NONE->GRANTED");
        assertThat(told(drift(runs, ResultsYear.REVOKE))).contains("EXTRA 34CD00 T3 6 n old NONE->GRANTED");
    }

    @Test
    void whatAnotherSchoolWantsIsNotTooMuch() {
        run.teacher("12AB00", "T1", "5", "", DAY_BEFORE).teacher("34CD00", "T1", "5");
        answers.list("m", "5");

        assertThat(rows()).isEmpty();
    }

    @Test
    void staffInNoExportWhoHaveAMethodAreToldAndOthersOfTheListAreNot() {
        run.teacher("12AB00", "T1", "5").teacher("34CD00", "T2", "6");
        answers.list("m", "5,6,77,78").details(1, "12AB", "00").staff(1, member(5), member(6), member(77), member(79));

        assertThat(rows()).containsExactly("EXTRA_STAFF 12AB00 77 m NONE->GRANTED");
    }

    @Test
    void rolesLastDaysAndYearGroupsAreComparedWithTheStaff() {
        run.teacher("12AB00", "T1", "5")
                .teacher("12AB00", "T2", "6", "", null, Set.of(Role.INVAL, Role.ICT_COORDINATOR), YearGroups.of(1, 2))
                .teacher("12AB00", "T3", "7", "", RunDraft.DATE, Set.of(), YearGroups.NONE_VALID)
                .teacher("12AB00", "T4", "8", "", null, Set.of(), YearGroups.of(3))
                .teacher("12AB00", "T5", "9", "", DAY_BEFORE)
                .teacher("12AB00", "T6", "10", "", null, Set.of(), YearGroups.of(5));
        answers.list("m", "5,6,7,8,10")
                .details(1, "12AB", "00")
                .staff(
                        1,
                        changed(member(5), "[\"Leerkracht\"]", "[]"),
                        changed(member(6), "[\"Leerkracht\"]", "[\"Inval\",\"ICTCoordinator\"]")
                                .replace("\"groepen\":[]", "\"groepen\":[\"c\"]"),
                        member(7).replace("\"groepen\":[]", "\"groepen\":[\"g4\"]"),
                        member(8)
                                .replace("\"groepen\":[]", "\"groepen\":[\"g4\",\"unknown\"]")
                                .replace("\"einddatum\":null", "\"einddatum\":\"2027-07-31\""),
                        member(9),
                        member(10).replace("\"groepen\":[]", "\"groepen\":[\"unknown\"]"))
                .save(
                        "instellingen/1/groepen",
                        "{\"groepen\":[{\"lasKey\":\"c\",\"jaargroep\":\"C\"},{\"lasKey\":\"g4\",\"jaargroep\":\"4\"}],\"subgroepen\":[]}")
                .save(
                        "instellingen/1/leerlingen",
                        "{\"leerlingen\":[{\"jaargroep\":\"1\",\"groep\":\"c\",\"subgroepen\":[]},{\"jaargroep\":\"8\",\"groep\":\"c\",\"subgroepen\":[]}]}");

        assertThat(rows())
                .containsExactly(
                        "ROLE_DIFFERS 12AB00 T1 5 Leerkracht->",
                        "END_DATE_DIFFERS 12AB00 T3 7 2026-11-23->",
                        "END_DATE_DIFFERS 12AB00 T4 8 ->2027-07-31",
                        "YEAR_GROUPS_DIFFER 12AB00 T2 6 1|2->1|8",
                        "YEAR_GROUPS_DIFFER 12AB00 T4 8 3->4");
    }

    @Test
    void aFileOfItsOwnGoesBeforeTheOverview() {
        run.teacher("12AB00", "T1", "5");
        answers.list("m", "5")
                .details(1, "12AB", "00")
                .save(
                        "instellingen/1",
                        "{\"medewerkers\":[],\"groepen\":[],\"subgroepen\":[],\"leerlingen\":[],\"actief\":true,\"gefuseerdNaar\":null}");
        assertThat(rows()).containsExactly("UNKNOWN_ACCOUNT 12AB00 T1 5 ->");

        answers.staff(1, member(5));
        assertThat(rows()).isEmpty();
    }

    @Test
    void rowsStandByKindSchoolTeacherAccountAsANumberAndMethod() {
        RunDraft before = new RunDraft().teacher("12AB00", "T8", "9").teacher("12AB00", "T9", "10");
        run.program("est", "a")
                .teacher("56EF00", "T2", "6")
                .teacher("56EF00", "T10", "5")
                .teacher("12AB01", "T1", "4");
        answers.list("m", "9,10").list("a", "10");

        assertThat(told(drift(run.sent(before), ResultsYear.GRANT)))
                .containsExactly(
                        "MISSING 12AB01 T1 4 a est FULL->NONE",
                        "MISSING 12AB01 T1 4 m kim FULL->NONE",
                        "MISSING 56EF00 T10 5 a est FULL->NONE",
                        "MISSING 56EF00 T10 5 m kim FULL->NONE",
                        "MISSING 56EF00 T2 6 a est FULL->NONE",
                        "MISSING 56EF00 T2 6 m kim FULL->NONE",
                        "EXTRA 9 m NONE->GRANTED",
                        "EXTRA 10 a NONE->GRANTED",
                        "EXTRA 10 m NONE->GRANTED");
    }

    @Test
    void listsThatAreOlderThanTheRunAndThoseOfOtherMethodsAreNamed() throws Exception {
        run.teacher("12AB00", "T1", "5");
        answers.list("m", "5").list("else", "1").list("else/part", "1").save("methode/a%2Fb/gebruiker", "{}");
        Path list = temp.resolve("methode/m/gebruiker.json");
        Files.setLastModifiedTime(
                list, FileTime.from(RunDraft.STARTED.minusSeconds(1).toInstant()));

        assertThat(drift().lists().older()).containsExactly(list);
        assertThat(drift().lists().unplanned()).containsExactly("a%2Fb", "else", "else/part");

        Files.setLastModifiedTime(list, FileTime.from(RunDraft.STARTED.toInstant()));
        assertThat(drift().lists().older()).isEmpty();
    }

    private static String changed(String member, String from, String to) {
        return member.replace("\"rollen\":" + from, "\"rollen\":" + to);
    }

    private List<String> rows() {
        return rows(ResultsYear.GRANT);
    }

    private List<String> rows(ResultsYear results) {
        return told(drift(run.sent(), results));
    }

    private Drift drift() {
        return drift(run.sent(), ResultsYear.GRANT);
    }

    private Drift drift(SentRuns runs, ResultsYear results) {
        return Drift.of(runs, temp, results, SchoolCalendar.DEFAULT);
    }

    /** Rows without their empty cells. */
    private static List<String> told(Drift drift) {
        return drift.rows().stream()
                .map(row -> String.join(
                                " ",
                                row.kind().name(),
                                row.school(),
                                row.teacher(),
                                row.account(),
                                row.method(),
                                String.join("|", row.programs()),
                                row.should() + "->" + row.actual())
                        .replaceAll(" +", " "))
                .toList();
    }
}
