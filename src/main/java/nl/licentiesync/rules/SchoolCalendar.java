package nl.licentiesync.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import nl.licentiesync.model.Program;

/**
 * The configuration of school years and results years (section 2).
 *
 * @param yearStart first day of a school year, default 1 August
 * @param resultsYears school years during which results stay visible after a licence ended, default 1, 0 to 100
 */
public record SchoolCalendar(MonthDay yearStart, int resultsYears) {

    /** School years from 1 August, results visible for one more year. */
    public static final SchoolCalendar DEFAULT = new SchoolCalendar(MonthDay.of(8, 1), 1);

    /** More are not accepted. */
    public static final int MOST_RESULTS_YEARS = 100;

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    public SchoolCalendar {
        if (yearStart.equals(LEAP_DAY)) {
            throw new IllegalArgumentException("A school year cannot start on 29 February");
        }
        if (resultsYears < 0 || resultsYears > MOST_RESULTS_YEARS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "The number of results years must be 0 to %d, not %d",
                    MOST_RESULTS_YEARS,
                    resultsYears));
        }
    }

    /** The school year that contains the day. */
    public SchoolYear yearOf(LocalDate day) {
        LocalDate start = yearStart.atYear(day.getYear());
        LocalDate first = day.isBefore(start) ? start.minusYears(1) : start;
        return new SchoolYear(first, first.plusYears(1).minusDays(1));
    }

    /** The last day of the school year that contains the day. */
    public LocalDate lastDayOfYear(LocalDate day) {
        return yearOf(day).last();
    }

    /** The first day of the school year after the next one, as seen from the day. */
    public LocalDate firstDayOfYearAfterNext(LocalDate day) {
        LocalDate next = lastDayOfYear(day).plusDays(1);
        return lastDayOfYear(next).plusDays(1);
    }

    /** School years during which results of a program stay: the catalogue's, else the configuration's. */
    public int resultsYearsOf(Program program) {
        Integer named = program.resultsYears();
        return named == null ? resultsYears : named;
    }

    /** The last day on which results are visible of a licence that ended on a day, for a number of school years. */
    public LocalDate lastResultsDay(LocalDate end, int years) {
        LocalDate nextYear = lastDayOfYear(end).plusDays(1);
        return nextYear.plusYears(years).minusDays(1);
    }

    /**
     * The given month and day within the school year that contains the given day. A deadline of 29 February falls on
     * 1 March in other years, so that the 28th is in time.
     */
    public LocalDate dayInYearOf(LocalDate day, MonthDay monthDay) {
        SchoolYear year = yearOf(day);
        int calendarYear = year.first().getYear() + (monthDay.isBefore(yearStart) ? 1 : 0);
        return monthDay.isValidYear(calendarYear) ? monthDay.atYear(calendarYear) : LocalDate.of(calendarYear, 3, 1);
    }
}
