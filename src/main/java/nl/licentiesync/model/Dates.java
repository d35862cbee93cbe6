package nl.licentiesync.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Parses and formats the dates of exports, options and assumptions (section 3). */
public final class Dates {

    /** The first. */
    public static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    /** The last. */
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private static final int LENGTH = 10;
    private static final int MONTHS = 12;

    private Dates() {}

    /** A date written as {@code 2026-11-23} or {@code 23-11-2026}, from 1990 to 2100; empty when it is none. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        boolean yearFirst = text.charAt(4) == '-';
        int year = yearFirst ? number(text, 0, 4) : number(text, 6, 10);
        int month = yearFirst ? number(text, 5, 7) : number(text, 3, 5);
        int day = yearFirst ? number(text, 8, 10) : number(text, 0, 2);
        boolean separated = yearFirst ? text.charAt(7) == '-' : text.charAt(2) == '-' && text.charAt(5) == '-';
        if (!separated || year < FIRST.getYear() || year > LAST.getYear() || month < 0 || day < 0) {
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
        if (text.length() != LENGTH
                || text.charAt(2) != '-'
                || text.charAt(5) != '-'
                || parse(text).isPresent()) {
            return Optional.empty();
        }
        return parse(text.substring(3, 6) + text.substring(0, 3) + text.substring(6));
    }

    /** Whether a text that is a date has the day first, and would be none with the month first. */
    public static boolean isOnlyDayFirst(String text) {
        return text.charAt(2) == '-' && number(text, 0, 2) > MONTHS;
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
