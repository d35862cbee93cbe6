package nl.licentiesync.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reason why a text is not a valid date. */
public enum DateFault {
    /** It is not written as {@code 2026-11-23} or {@code 23-11-2026}. */
    UNREADABLE,
    /** Well formed, but the calendar has no such day. */
    NO_SUCH_DAY,
    /** Its year is not one of 1990 to 2100. */
    OUT_OF_RANGE;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:([0-9]{4})-[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}-([0-9]{4}))(?:[T ]\\s*[0-9]{1,2}:[0-9]{2}.*)?");

    /** The fault of a text that {@link Dates#parse} refuses. */
    public static DateFault of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return UNREADABLE;
        }
        int year = Integer.parseInt(written.group(1) == null ? written.group(2) : written.group(1));
        boolean inRange = year >= Dates.FIRST.getYear() && year <= Dates.LAST.getYear();
        return inRange ? NO_SUCH_DAY : OUT_OF_RANGE;
    }
}
