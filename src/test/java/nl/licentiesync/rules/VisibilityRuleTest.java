package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.Reason.ACTIVE;
import static nl.licentiesync.rules.Reason.ENDED;
import static nl.licentiesync.rules.Reason.LEFT_SCHOOL;
import static nl.licentiesync.rules.Reason.NOT_STARTED;
import static nl.licentiesync.rules.Reason.NO_ACCOUNT;
import static nl.licentiesync.rules.Reason.NO_LICENCE;
import static nl.licentiesync.rules.Reason.OTHER_YEAR_GROUP;
import static nl.licentiesync.rules.Reason.TERMS_NOT_ACCEPTED;
import static nl.licentiesync.rules.Reason.TERMS_NOT_BY_SCHOOL;
import static nl.licentiesync.rules.Reason.WITHDRAWN;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a teacher sees: the numbered steps of section 2.4, in their order. */
class VisibilityRuleTest {

    private static final String DATE = "2026-11-23";

    @Test
    void aTeacherWithAccountSeesAnActiveLicencesProgram() {
        Visibility row = school().with(teacher("T1")).with(licence("L1")).row(DATE);

        assertThat(row.verdict()).isEqualTo(new Verdict(Access.FULL, List.of(ACTIVE)));
        assertThat(row.linkedByHand()).isFalse();
    }

    @ParameterizedTest(name = "last day {0}: {1}")
    @CsvSource({"2026-11-22, NONE", "2026-11-23, FULL", "2026-11-24, FULL"})
    void step1SomebodyWhoLeftSeesNothing(String lastDay, Access expected) {
        Visibility row =
                school().with(teacher("T1").until(lastDay)).with(licence("L1")).row(DATE);

        assertThat(row.access()).isEqualTo(expected);
        assertThat(row.verdict().reasons()).containsExactly(expected == Access.NONE ? LEFT_SCHOOL : ACTIVE);
    }

    @Test
    void step1HavingLeftIsTheOnlyReasonGiven() {
        Visibility row = school().with(
                        teacher("T1").until("2026-11-22").withoutAccount().groups(1))
                .with(licence("L1").withoutTerms())
                .with(program("kim", YearGroups.of(8)))
                .row(DATE);

        assertThat(row.verdict().reasons()).containsExactly(LEFT_SCHOOL);
    }

    @ParameterizedTest(name = "last day {0}: {1} rows")
    @CsvSource({"2026-07-31, 0", "2026-08-01, 1", "2026-11-22, 1"})
    void somebodyWhoLeftInAnEarlierSchoolYearHasNoRow(String lastDay, int rows) {
        assertThat(school().with(teacher("T1").until(lastDay))
                        .with(licence("L1"))
                        .rows(DATE))
                .hasSize(rows);
    }

    @Test
    void step2AManualLinkWithoutLicenceShowsNothing() {
        Visibility row = school().with(teacher("T1").withoutAccount())
                .linked("T1", "kim", "2026-09-01")
                .row(DATE);

        assertThat(row.verdict()).isEqualTo(new Verdict(Access.NONE, List.of(NO_LICENCE)));
        assertThat(row.counting()).isNull();
    }

    @Test
    void aManualLinkOfTheFutureGivesARowAlready() {
        Visibility row =
                school().with(teacher("T1")).linked("T1", "kim", "2027-09-01").row(DATE);

        assertThat(row.verdict().reasons()).containsExactly(NO_LICENCE);
        assertThat(row.linkedByHand()).isFalse();
    }

    @Test
    void aManualLinkGivesARowToItsTeacherOnly() {
        List<Visibility> rows = school().with(teacher("T1"))
                .with(teacher("T2"))
                .with(licence("L1"))
                .linked("T2", "estafette", "2026-09-01")
                .rows(DATE);

        assertThat(rows)
                .extracting(row -> row.teacher().id() + " " + row.program().id())
                .containsExactly("T1 kim", "T2 estafette", "T2 kim");
    }

    @Test
    void step3OtherYearGroupsShowNothing() {
        Visibility row = school().with(teacher("T1").groups(3).withoutAccount())
                .with(licence("L1").withoutTerms())
                .with(program("kim", YearGroups.of(4)))
                .row(DATE);

        assertThat(row.verdict()).isEqualTo(new Verdict(Access.NONE, List.of(OTHER_YEAR_GROUP)));
    }

    @ParameterizedTest(name = "linked by hand on {0}: {1}")
    @CsvSource({"2026-11-22, FULL", "2026-11-23, FULL", "2026-11-24, NONE"})
    void step3AManualLinkOverrulesTheYearGroupFromItsDay(String linkedOn, Access expected) {
        Visibility row = school().with(teacher("T1").groups(3))
                .with(licence("L1"))
                .with(program("kim", YearGroups.of(4)))
                .linked("T1", "kim", linkedOn)
                .row(DATE);

        assertThat(row.access()).isEqualTo(expected);
        assertThat(row.linkedByHand()).isEqualTo(expected == Access.FULL);
    }

    @Test
    void step3AnInternalCoachReachesAllYearGroups() {
        assertThat(school().with(teacher("T1").groups(3).as(Role.IBRT_ER))
                        .with(licence("L1"))
                        .with(program("kim", YearGroups.of(4)))
                        .access(DATE))
                .isEqualTo(Access.FULL);
    }

    static Stream<Arguments> obstacles() {
        LicenceDraft notStarted = licence("L1").from("2027-08-01");
        LicenceDraft withdrawn = licence("L1").from("2027-08-01").cancelled("2026-10-01");
        LicenceDraft ended = licence("L1").from("2023-08-01").cancelled("2025-01-01");
        LicenceDraft resultsNeverUsed = licence("L1").withoutTerms().cancelled("2026-01-01");
        return Stream.of(
                arguments("not started", notStarted, true, List.of(NOT_STARTED)),
                arguments("not started", notStarted, false, List.of(NOT_STARTED, NO_ACCOUNT)),
                arguments(
                        "not started, terms open",
                        licence("L1").from("2027-08-01").withoutTerms(),
                        true,
                        List.of(NOT_STARTED, TERMS_NOT_ACCEPTED)),
                arguments(
                        "not started, terms open",
                        licence("L1").from("2027-08-01").withoutTerms(),
                        false,
                        List.of(NOT_STARTED, TERMS_NOT_ACCEPTED, NO_ACCOUNT)),
                arguments("withdrawn", withdrawn, true, List.of(WITHDRAWN)),
                arguments("withdrawn", withdrawn, false, List.of(WITHDRAWN)),
                arguments("withdrawn, terms open", withdrawn.withoutTerms(), false, List.of(WITHDRAWN)),
                arguments("ended", ended, true, List.of(ENDED)),
                arguments("ended", ended, false, List.of(ENDED)),
                arguments("ended, never used", resultsNeverUsed, false, List.of(ENDED)),
                arguments("active, terms open", licence("L1").withoutTerms(), true, List.of(TERMS_NOT_ACCEPTED)),
                arguments(
                        "active, terms open",
                        licence("L1").withoutTerms(),
                        false,
                        List.of(TERMS_NOT_ACCEPTED, NO_ACCOUNT)),
                arguments(
                        "active, accepted by nobody known",
                        licence("L1").accepted("2026-09-01", ""),
                        false,
                        List.of(TERMS_NOT_BY_SCHOOL, NO_ACCOUNT)),
                arguments(
                        "cancelled, terms open",
                        licence("L1").withoutTerms().cancelled("2026-10-01"),
                        true,
                        List.of(TERMS_NOT_ACCEPTED)),
                arguments(
                        "cancelled late, terms open",
                        licence("L1").withoutTerms().cancelled("2026-07-01"),
                        true,
                        List.of(TERMS_NOT_ACCEPTED)),
                arguments("active", licence("L1"), false, List.of(NO_ACCOUNT)),
                arguments("results", licence("L1").cancelled("2026-01-01"), false, List.of(NO_ACCOUNT)));
    }

    @ParameterizedTest(name = "{0}, account {2}: {3}")
    @MethodSource("obstacles")
    void step4AllObstaclesAreNamedInOrder(String what, LicenceDraft licence, boolean account, List<Reason> expected) {
        TeacherDraft teacher = account ? teacher("T1") : teacher("T1").withoutAccount();

        assertThat(school().with(teacher).with(licence).row(DATE).verdict())
                .as(what)
                .isEqualTo(new Verdict(Access.NONE, expected));
    }

    @ParameterizedTest(name = "cancelled on {0}: {1}, {2}")
    @CsvSource({
        ",           FULL,         ACTIVE",
        "2026-11-01, FULL,         CANCELLED",
        "2026-06-30, FULL,         CANCELLED_LATE",
        "2026-06-29, RESULTS_ONLY, RESULTS_YEAR",
        "2026-11-24, FULL,         ACTIVE",
    })
    void step5TheReasonOfALinkIsThePhase(String cancelledOn, Access access, Reason reason) {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").cancelled(cancelledOn))
                        .row(DATE)
                        .verdict())
                .isEqualTo(new Verdict(access, List.of(reason)));
    }

    @Test
    void resultsStayVisibleEvenWhenTheTermsNoLongerLookGood() {
        Visibility row = school().with(teacher("T1"))
                .with(teacher("T2").until("2025-08-20"))
                .with(licence("L1").accepted("2025-08-20", "T2").cancelled("2026-01-01"))
                .rows(DATE)
                .get(0);

        assertThat(row.access()).isEqualTo(Access.RESULTS_ONLY);
    }

    @Test
    void everyRowHasTheLicenceThatCounts() {
        List<Visibility> rows = school().with(teacher("T1").until("2026-11-22"))
                .with(teacher("T2").withoutAccount())
                .with(licence("L1").withoutTerms())
                .with(licence("L2"))
                .rows(DATE);

        assertThat(rows)
                .extracting(row -> row.counting().licence().id().value())
                .containsExactly("L2", "L2");
    }

    @Test
    void rowsComeByTeacherAndThenByProgramAsText() {
        List<Visibility> rows = school().with(teacher("T9"))
                .with(teacher("T10"))
                .with(licence("L1").of("kim"))
                .with(licence("L2").of("Kim"))
                .with(licence("L3").of("kim"))
                .rows(DATE);

        assertThat(rows)
                .extracting(row -> row.teacher().id() + " " + row.program().id())
                .containsExactly("T10 Kim", "T10 kim", "T9 Kim", "T9 kim");
    }

    @Test
    void aVerdictNeedsAReason() {
        assertThatThrownBy(() -> new Verdict(Access.NONE, List.of())).hasMessageContaining("reason");
    }
}
