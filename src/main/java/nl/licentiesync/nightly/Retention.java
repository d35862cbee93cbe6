package nl.licentiesync.nightly;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.licentiesync.rules.SchoolCalendar;

/**
 * How long reports and states of runs are kept.
 *
 * @param amount of school years, the running one included, or of days, at least 1
 * @param inDays whether it counts days
 */
public record Retention(int amount, boolean inDays) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})(d?)");

    /**
     * What a text such as {@code 2} (school years) or {@code 90d} (days) says.
     *
     * @throws IllegalArgumentException when it says neither
     */
    public static Retention parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is neither a number of school years such as 2 nor of days such as 90d".formatted(text));
        }
        return new Retention(
                Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
    }

    /** The date that a night counts from: its own, or today when that is earlier, as a wrong date must remove nothing. */
    static LocalDate countedFrom(LocalDate date, LocalDate today) {
        return date.isAfter(today) ? today : date;
    }

    /** The first date of which runs are kept, counted from a date. */
    LocalDate firstKept(LocalDate date, SchoolCalendar calendar) {
        return inDays
                ? date.minusDays(amount - 1L)
                : calendar.yearOf(date).first().minusYears(amount - 1L);
    }
}
