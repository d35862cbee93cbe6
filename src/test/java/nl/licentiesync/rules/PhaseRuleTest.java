package nl.licentiesync.rules;

import static nl.licentiesync.rules.LicenceDraft.licence;
import static nl.licentiesync.rules.SchoolDraft.program;
import static nl.licentiesync.rules.TeacherDraft.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a licence stands: every row of the table in section 2.1, the day before, of and after it begins. */
class PhaseRuleTest {

    private static final Staff STAFF = new Staff(
            List.of(teacher("T1").build(), teacher("T2").until("2025-08-31").build()));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-07-31, NOT_STARTED",
        "2026-08-01, ACTIVE",
        "2026-08-02, ACTIVE",
        "2099-12-31, ACTIVE",
    })
    void aLicenceRunsFromItsFirstDayUntilCancelled(String date, Phase expected) {
        assertThat(phase(licence("L1").from("2026-08-01"), date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-03-09, NOT_STARTED",
        "2026-03-10, WITHDRAWN",
        "2026-03-11, WITHDRAWN",
        "2026-08-01, WITHDRAWN",
        "2027-08-01, WITHDRAWN",
        "2030-08-01, WITHDRAWN",
    })
    void aLicenceCancelledBeforeItsStartIsWithdrawn(String date, Phase expected) {
        assertThat(phase(licence("L1").from("2026-08-01").cancelled("2026-03-10"), date))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "cancelled on {0}: {1}")
    @CsvSource({"2026-07-31, WITHDRAWN", "2026-08-01, CANCELLED", "2026-08-02, CANCELLED"})
    void aLicenceCancelledOnItsFirstDayHasRun(String cancelledOn, Phase expected) {
        assertThat(phase(licence("L1").from("2026-08-01").cancelled(cancelledOn), "2026-09-01"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2027-06-28, ACTIVE",
        "2027-06-29, CANCELLED",
        "2027-06-30, CANCELLED",
        "2027-07-31, CANCELLED",
        "2027-08-01, RESULTS_YEAR",
        "2027-08-02, RESULTS_YEAR",
        "2028-02-29, RESULTS_YEAR",
        "2028-07-31, RESULTS_YEAR",
        "2028-08-01, ENDED",
        "2028-08-02, ENDED",
        "2031-01-01, ENDED",
    })
    void aLicenceCancelledInTimeEndsWithTheSchoolYear(String date, Phase expected) {
        assertThat(phase(licence("L1").cancelled("2027-06-29"), date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2027-06-29, ACTIVE",
        "2027-06-30, CANCELLED_LATE",
        "2027-07-31, CANCELLED_LATE",
        "2027-08-01, CANCELLED_LATE",
        "2028-07-31, CANCELLED_LATE",
        "2028-08-01, RESULTS_YEAR",
        "2029-07-31, RESULTS_YEAR",
        "2029-08-01, ENDED",
    })
    void aLicenceCancelledTooLateRunsOneSchoolYearMore(String date, Phase expected) {
        assertThat(phase(licence("L1").cancelled("2027-06-30"), date)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "accepted on {0} by \"{1}\": {2}")
    @CsvSource({
        "2027-07-30, T1,      RESULTS_YEAR",
        "2027-07-31, T1,      RESULTS_YEAR",
        "2027-08-01, T1,      ENDED",
        "2027-07-31, '',      ENDED",
        "2025-08-31, T2,      RESULTS_YEAR",
        "2025-09-01, T2,      ENDED",
        "2027-07-31, unknown, RESULTS_YEAR",
    })
    void resultsStayWhenTheTermsHeldOnTheLastDay(String acceptedOn, String by, Phase expected) {
        LicenceDraft licence = licence("L1").accepted(acceptedOn, by).cancelled("2027-03-10");

        assertThat(phase(licence, "2027-09-01")).isEqualTo(expected);
    }

    @Test
    void withoutTermsThereAreNoResults() {
        assertThat(phase(licence("L1").withoutTerms().cancelled("2027-03-10"), "2027-09-01"))
                .isEqualTo(Phase.ENDED);
    }

    @ParameterizedTest(name = "{0} results years, on {1}: {2}")
    @CsvSource({
        "0, 2027-07-31, CANCELLED",
        "0, 2027-08-01, ENDED",
        "2, 2029-07-31, RESULTS_YEAR",
        "2, 2029-08-01, ENDED",
    })
    void theNumberOfResultsYearsIsASetting(int years, String date, Phase expected) {
        SchoolCalendar calendar = new SchoolCalendar(MonthDay.of(8, 1), years);

        assertThat(licenceStatus(calendar, licence("L1").cancelled("2027-03-10"), date)
                        .phase())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-08-31, NOT_STARTED",
        "2026-09-01, ACTIVE",
        "2027-10-31, ACTIVE",
        "2027-11-01, RESULTS_YEAR",
        "2029-07-31, RESULTS_YEAR",
        "2029-08-01, ENDED",
    })
    void aLicenceEndsByItselfAfterItsLastDay(String date, Phase expected) {
        assertThat(phase(licence("L1").from("2026-09-01").ends("2027-10-31"), date))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "ends on {0}, cancelled on {1}, on {2}: {3}, by itself {4}")
    @CsvSource({
        "2027-07-30, 2027-03-10, 2027-03-09, ACTIVE,         true",
        "2027-07-30, 2027-03-10, 2027-03-10, ACTIVE,         true",
        "2027-07-30, 2027-03-10, 2027-07-30, ACTIVE,         true",
        "2027-07-30, 2027-03-10, 2027-07-31, RESULTS_YEAR,   true",
        "2027-07-31, 2027-03-10, 2027-03-09, ACTIVE,         true",
        "2027-07-31, 2027-03-10, 2027-03-10, CANCELLED,      false",
        "2027-08-01, 2027-03-10, 2027-03-10, CANCELLED,      false",
        "2027-08-01, 2027-03-10, 2027-08-01, RESULTS_YEAR,   false",
        "2027-10-31, 2027-06-30, 2027-09-01, ACTIVE,         true",
        "2028-07-31, 2027-06-30, 2027-09-01, CANCELLED_LATE, false",
    })
    void theEarlierOfBothEndsCounts(
            String endsOn, String cancelledOn, String date, Phase expected, boolean endsByItself) {
        LicenceStatus licenceStatus =
                licenceStatus(SchoolCalendar.DEFAULT, licence("L1").ends(endsOn).cancelled(cancelledOn), date);

        assertThat(licenceStatus.phase()).isEqualTo(expected);
        assertThat(licenceStatus.endsByItself()).isEqualTo(endsByItself);
    }

    @Test
    void anEndIsKnownOnlyFromTheDayOfCancelling() {
        LicenceDraft licence = licence("L1").cancelled("2027-03-10");

        assertThat(licenceStatus(SchoolCalendar.DEFAULT, licence, "2027-03-09").end())
                .isNull();
        assertThat(licenceStatus(SchoolCalendar.DEFAULT, licence, "2027-03-10").end())
                .isEqualTo("2027-07-31");
    }

    @ParameterizedTest(name = "{0} results years, cancelled on {1}, accepted on {2}, on {3}: {4}")
    @CsvSource({
        "1, 2027-03-10, 2025-08-20, 2027-03-09, ",
        "1, 2027-03-10, 2025-08-20, 2027-03-10, 2028-07-31",
        "1, 2027-03-10, 2025-08-20, 2031-01-01, 2028-07-31",
        "1, 2027-06-30, 2025-08-20, 2027-09-01, 2029-07-31",
        "1, 2027-03-10, 2027-07-31, 2027-04-01, 2028-07-31",
        "1, 2027-03-10, 2027-08-01, 2027-04-01, ",
        "1, 2027-03-10, ,           2027-04-01, ",
        "1, 2025-07-31, 2025-07-01, 2027-04-01, ",
        "0, 2027-03-10, 2025-08-20, 2027-04-01, ",
        "2, 2027-03-10, 2025-08-20, 2027-04-01, 2029-07-31",
    })
    void resultsStayUntilTheEndOfTheResultsYearsIfTheTermsHeld(
            int years, String cancelledOn, @Nullable String acceptedOn, String date, @Nullable LocalDate expected) {
        LicenceDraft licence = licence("L1").cancelled(cancelledOn);
        LicenceDraft accepted = acceptedOn == null ? licence.withoutTerms() : licence.accepted(acceptedOn, "T1");

        assertThat(licenceStatus(new SchoolCalendar(MonthDay.of(8, 1), years), accepted, date)
                        .resultsUntil())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: ends then {1}, results end then {2}")
    @CsvSource({
        "2027-03-09, false, false",
        "2027-03-10, true, false",
        "2027-07-31, true, false",
        "2027-08-01, false, true",
        "2028-07-31, false, true",
        "2028-08-01, false, false",
    })
    void whatASchoolYearEndsIsWhatRunsOrIsInItsResultsYear(String date, boolean ends, boolean resultsEnd) {
        LicenceStatus licenceStatus =
                licenceStatus(SchoolCalendar.DEFAULT, licence("L1").cancelled("2027-03-10"), date);

        assertThat(licenceStatus.endsOn(LocalDate.of(2027, 7, 31))).isEqualTo(ends);
        assertThat(licenceStatus.endsOn(LocalDate.of(2028, 7, 31))).isFalse();
        assertThat(licenceStatus.resultsEndOn(LocalDate.of(2028, 7, 31))).isEqualTo(resultsEnd);
        assertThat(licenceStatus.resultsEndOn(LocalDate.of(2027, 7, 31))).isFalse();
    }

    private static Phase phase(LicenceDraft licence, String date) {
        return licenceStatus(SchoolCalendar.DEFAULT, licence, date).phase();
    }

    private static LicenceStatus licenceStatus(SchoolCalendar calendar, LicenceDraft licence, String date) {
        return new LicenceRules(calendar)
                .licenceStatus(licence.build(), program("kim", (String) null), STAFF, LocalDate.parse(date));
    }
}
