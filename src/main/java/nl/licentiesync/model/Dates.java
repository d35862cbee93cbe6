package nl.licentiesync.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Parses and formats the dates of exports, options and assumptions (section 3). */
public final class Dates {

    /** Where the nights are counted, whatever zone the computer is in. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The first. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** The last. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final int LENGTH = 10;
    private static final int SHORTEST = 8;
    private static final int YEAR = 4;
    private static final int MONTHS = 12;

    private Dates() {}

    /**
     * A date written as {@code 2026-11-23}, {@code 23-11-2026} or {@code 1-8-2026}, from 1990 to 2100; empty when it is
     * none.
     */
    public static Optional<LocalDate> parse(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LENGTH) {
            return Optional.empty();
        }
        if (isYearFirst(text)) {
            return length == LENGTH && text.charAt(7) == '-'
                    ? date(number(text, 0, YEAR), number(text, 5, 7), number(text, 8, 10))
                    : Optional.empty();
        }
        int first = text.indexOf('-');
        int second = length - YEAR - 1;
        if (first < 1 || first > 2 || text.charAt(second) != '-' || second - first < 2 || second - first > 3) {
            return Optional.empty();
        }
        return date(number(text, second + 1, length), number(text, first + 1, second), number(text, 0, first));
    }

    /** Whether a text is written as a date with the year first. */
    public static boolean isYearFirst(String text) {
        return text.length() > YEAR && text.charAt(YEAR) == '-' && text.indexOf('-') == YEAR;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        if (year < FIRST.getYear() || year > LAST.getYear() || month < 0 || day < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A date of an American export, {@code 08-20-2026}; empty when it is none, or is one with the day first too. */
    public static Optional<LocalDate> parseMonthFirst(String text) {
        int first = text.indexOf('-');
        int second = text.indexOf('-', first + 1);
        if (first < 1 || first > 2 || second < 0 || parse(text).isPresent()) {
            return Optional.empty();
        }
        return parse(text.substring(first + 1, second + 1) + text.substring(0, first) + text.substring(second));
    }

    /** Whether a text that is a date has the day first, and would be none with the month first. */
    public static boolean isOnlyDayFirst(String text) {
        int first = text.indexOf('-');
        return (first == 1 || first == 2) && number(text, 0, first) > MONTHS;
    }

    /** The digits as a number, or -1 when one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
