package nl.licentiesync.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The dates that limit what an export can say, known before it is read.
 *
 * @param latest the last day on which something can have happened; later ones are warned of
 * @param yearStart first day of a school year
 */
public record FactDates(LocalDate latest, MonthDay yearStart) {

    /** Any date is possible: the question is about no night. */
    public static final FactDates ANY = new FactDates(LocalDate.MAX, MonthDay.of(8, 1));

    /** The dates of a night: what is dated the day after it may have been entered after midnight. */
    public static FactDates ofNight(LocalDate date, MonthDay yearStart) {
        return new FactDates(date.plusDays(1), yearStart);
    }

    /** The date of the night; null when the question is about none. */
    @Nullable
    LocalDate night() {
        return latest.equals(LocalDate.MAX) ? null : latest.minusDays(1);
    }

    /** The calendar year in which the school year of a day began. */
    int schoolYearOf(LocalDate day) {
        return day.isBefore(yearStart.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }

    /** Whether the day is the first of a school year, or the last of the one before. */
    boolean isTurnOfYear(LocalDate day) {
        return isStart(day) || isStart(day.plusDays(1));
    }

    private boolean isStart(LocalDate day) {
        return day.getDayOfMonth() == yearStart.getDayOfMonth() && day.getMonthValue() == yearStart.getMonthValue();
    }
}
