package nl.licentiesync.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** School years run from 1 August to 31 July, or from another day where a school board wants it so. */
class SchoolCalendarTest {

    @ParameterizedTest(name = "{0} lies in {1} to {2}")
    @CsvSource({
        "2026-07-30, 2025-08-01, 2026-07-31",
        "2026-07-31, 2025-08-01, 2026-07-31",
        "2026-08-01, 2026-08-01, 2027-07-31",
        "2026-08-02, 2026-08-01, 2027-07-31",
        "2026-12-31, 2026-08-01, 2027-07-31",
        "2027-01-01, 2026-08-01, 2027-07-31",
        "2028-02-29, 2027-08-01, 2028-07-31",
    })
    void aSchoolYearRunsFromAugustToJuly(LocalDate day, LocalDate first, LocalDate last) {
        SchoolYear year = SchoolCalendar.DEFAULT.yearOf(day);

        assertThat(year).isEqualTo(new SchoolYear(first, last));
        assertThat(SchoolCalendar.DEFAULT.lastDayOfYear(day)).isEqualTo(last);
    }

    @ParameterizedTest(name = "with years from {0}, {1} lies in {2} to {3}")
    @CsvSource({
        "09-01, 2026-08-31, 2025-09-01, 2026-08-31",
        "09-01, 2026-09-01, 2026-09-01, 2027-08-31",
        "01-01, 2026-12-31, 2026-01-01, 2026-12-31",
        "03-01, 2028-02-29, 2027-03-01, 2028-02-29",
        "03-01, 2027-02-28, 2026-03-01, 2027-02-28",
        "02-28, 2028-02-27, 2027-02-28, 2028-02-27",
        "12-31, 2026-12-30, 2025-12-31, 2026-12-30",
    })
    void aSchoolYearMayStartOnAnotherDay(String start, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(startingOn(start).yearOf(day)).isEqualTo(new SchoolYear(first, last));
    }

    @ParameterizedTest(name = "{0} in the year around {1} is {2}")
    @CsvSource({
        "06-30, 2026-11-23, 2027-06-30",
        "06-30, 2027-07-31, 2027-06-30",
        "06-30, 2027-08-01, 2028-06-30",
        "07-31, 2026-08-01, 2027-07-31",
        "08-01, 2027-07-31, 2026-08-01",
        "12-31, 2027-01-01, 2026-12-31",
        "02-29, 2027-11-23, 2028-02-29",
        "02-29, 2026-11-23, 2027-03-01",
        "02-29, 2028-11-23, 2029-03-01",
    })
    void aDeadlineLiesWithinTheSchoolYear(String deadline, LocalDate around, LocalDate expected) {
        assertThat(SchoolCalendar.DEFAULT.dayInYearOf(around, MonthDay.parse("--" + deadline)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "with years from {0}, {1} in the year around {2} is {3}")
    @CsvSource({
        "01-01, 06-30, 2026-12-31, 2026-06-30",
        "01-01, 01-01, 2026-12-31, 2026-01-01",
        "09-01, 08-31, 2026-09-01, 2027-08-31",
    })
    void aDeadlineFollowsTheStartOfTheYear(String start, String deadline, LocalDate around, LocalDate expected) {
        assertThat(startingOn(start).dayInYearOf(around, MonthDay.parse("--" + deadline)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} results years after 2027-07-31 end on {1}")
    @CsvSource({"0, 2027-07-31", "1, 2028-07-31", "2, 2029-07-31"})
    void resultsStayForSchoolYears(int years, LocalDate last) {
        assertThat(SchoolCalendar.DEFAULT.lastResultsDay(LocalDate.of(2027, 7, 31), years))
                .isEqualTo(last);
        assertThat(SchoolCalendar.DEFAULT.lastResultsDay(LocalDate.of(2026, 8, 1), years))
                .as("of a licence that ends within the same school year")
                .isEqualTo(last);
    }

    @Test
    void resultsOfYearsFromMarchEndOnTheLeapDay() {
        assertThat(startingOn("03-01").lastResultsDay(LocalDate.of(2027, 2, 28), 1))
                .isEqualTo("2028-02-29");
    }

    @ParameterizedTest
    @CsvSource({
        "--08-01, 2026-11-23, 2028-08-01",
        "--08-01, 2027-07-31, 2028-08-01",
        "--08-01, 2027-08-01, 2029-08-01",
        "--03-01, 2026-11-23, 2028-03-01",
        "--01-01, 2026-11-23, 2028-01-01"
    })
    void theYearAfterTheNextStartsOnItsFirstDayWhateverFebruaryHas(MonthDay start, LocalDate day, LocalDate expected) {
        assertThat(new SchoolCalendar(start, 1).firstDayOfYearAfterNext(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-31, false", "2026-08-01, true", "2027-07-31, true", "2027-08-01, false"})
    void aSchoolYearContainsItsFirstAndLastDay(LocalDate day, boolean contained) {
        SchoolYear year = new SchoolYear(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31));

        assertThat(year.contains(day)).isEqualTo(contained);
    }

    @Test
    void noSchoolYearStartsOnTheLeapDay() {
        assertThatThrownBy(() -> startingOn("02-29")).hasMessageContaining("29 February");
    }

    @Test
    void resultsYearsAreNotNegative() {
        assertThatThrownBy(() -> new SchoolCalendar(MonthDay.of(8, 1), -1)).hasMessageContaining("-1");
    }

    private static SchoolCalendar startingOn(String monthDay) {
        return new SchoolCalendar(MonthDay.parse("--" + monthDay), 1);
    }
}
