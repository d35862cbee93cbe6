package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.SchoolDraft.school;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.YearGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a teacher's access stays as it is, and what follows, if nothing changes in the exports. */
class OutlookRuleTest {

    @Test
    void aLicenceThatGoesOnNeverTurns() {
        assertThat(school().with(teacher("T1")).with(licence("L1")).nextAccess("2026-11-23"))
                .isNull();
    }

    @ParameterizedTest(name = "on {0}: until {1}, then {2}")
    @CsvSource({
        "2026-11-23, 2027-07-31, RESULTS_ONLY",
        "2027-07-31, 2027-07-31, RESULTS_ONLY",
        "2027-08-01, 2028-07-31, NONE",
        "2028-07-31, 2028-07-31, NONE",
    })
    void aCancelledLicenceTurnsWithTheSchoolYears(String date, LocalDate until, Access then) {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").cancelled("2026-10-01"))
                        .nextAccess(date))
                .isEqualTo(new NextAccess(until, then));
    }

    @Test
    void whatHasEndedNeverTurns() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").cancelled("2026-10-01"))
                        .nextAccess("2028-08-01"))
                .isNull();
    }

    @Test
    void aCancellationOfTheFutureIsLookedAheadTo() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").cancelled("2027-06-30"))
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2028, 7, 31), Access.RESULTS_ONLY));
    }

    @Test
    void aLicenceThatStartsTurnsTheDayBefore() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").from("2027-08-01"))
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2027, 7, 31), Access.FULL));
    }

    @Test
    void termsAcceptedInTheFutureTurnTheDayBefore() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").accepted("2026-12-01", "T1"))
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2026, 11, 30), Access.FULL));
    }

    @Test
    void termsNeverAcceptedNeverTurn() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").withoutTerms())
                        .nextAccess("2026-11-23"))
                .isNull();
    }

    @Test
    void somebodyWhoLeavesSeesNothingAfterTheirLastDay() {
        assertThat(school().with(teacher("T1").until("2027-01-31"))
                        .with(licence("L1").cancelled("2026-10-01"))
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2027, 1, 31), Access.NONE));
    }

    @Test
    void somebodyWhoLeavesBeforeTheStartNeverSeesAnything() {
        assertThat(school().with(teacher("T1").until("2027-07-31"))
                        .with(licence("L1").from("2027-08-01"))
                        .nextAccess("2026-11-23"))
                .isNull();
    }

    @Test
    void aManualLinkOfTheFutureTurnsTheDayBefore() {
        assertThat(school().with(teacher("T1").groups(3))
                        .with(licence("L1"))
                        .with(program("kim", YearGroups.of(4)))
                        .linked("T1", "kim", "2027-01-11")
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2027, 1, 10), Access.FULL));
    }

    @Test
    void aManualLinkInTheResultsYearTurnsToResults() {
        assertThat(school().with(teacher("T1").groups(3))
                        .with(licence("L1").cancelled("2026-10-01"))
                        .with(program("kim", YearGroups.of(4)))
                        .linked("T1", "kim", "2027-09-01")
                        .nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2027, 8, 31), Access.RESULTS_ONLY));
    }

    @ParameterizedTest(name = "on {0}: until {1}, then {2}")
    @CsvSource({
        "2026-11-23, 2027-10-31, RESULTS_ONLY",
        "2027-10-31, 2027-10-31, RESULTS_ONLY",
        "2027-11-01, 2030-07-31, NONE",
    })
    void aLicenceTurnsAfterItsLastDayAndTheResultsYearsOfItsProgram(String date, LocalDate until, Access then) {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").ends("2027-10-31"))
                        .with(SchoolDraft.withResultsYears("kim", 2))
                        .nextAccess(date))
                .isEqualTo(new NextAccess(until, then));
    }

    @ParameterizedTest(name = "on {0}: until {1}, then {2}")
    @CsvSource({
        "2026-11-23, 2026-11-23, FULL",
        "2026-11-24, 2027-01-15, NONE",
        "2027-01-16, 2027-02-01, FULL",
    })
    void permissionsTurnTheNightAfterTheTickAndAfterTheirLastDay(String date, LocalDate until, Access then) {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1"))
                .with(program("kim", "Zwijsen", Renewal.NOT_STATED))
                .asked()
                .permitted("Zwijsen", "2026-11-23", "2027-01-15")
                .permitted("zwijsen", "2027-02-01", null);

        assertThat(school.nextAccess(date)).isEqualTo(new NextAccess(until, then));
        assertThat(school.nextAccess("2027-02-02")).isNull();
    }

    @Test
    void anotherLicenceTakesOverWithoutATurn() {
        assertThat(school().with(teacher("T1"))
                        .with(licence("L1").cancelled("2026-10-01"))
                        .with(licence("L2").from("2027-08-01"))
                        .nextAccess("2026-11-23"))
                .isNull();
    }

    @Test
    void anotherLicenceTakesOverAfterAGap() {
        SchoolDraft school = school().with(teacher("T1"))
                .with(licence("L1").cancelled("2026-10-01"))
                .with(licence("L2").from("2027-09-01"));

        assertThat(school.nextAccess("2026-11-23"))
                .isEqualTo(new NextAccess(LocalDate.of(2027, 7, 31), Access.RESULTS_ONLY));
        assertThat(school.nextAccess("2027-08-01")).isEqualTo(new NextAccess(LocalDate.of(2027, 8, 31), Access.FULL));
    }

    @Test
    void withoutAccountOrLicenceNothingEverTurns() {
        assertThat(school().with(teacher("T1").withoutAccount())
                        .with(licence("L1").from("2027-08-01"))
                        .nextAccess("2026-11-23"))
                .isNull();
        assertThat(school().with(teacher("T1"))
                        .linked("T1", "kim", "2027-01-11")
                        .nextAccess("2026-11-23"))
                .isNull();
    }
}
