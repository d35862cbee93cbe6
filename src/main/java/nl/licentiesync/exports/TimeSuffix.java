package nl.licentiesync.exports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import nl.licentiesync.model.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The time behind a date: {@code 2026-08-01 00:00} or {@code 2026-08-01T00:00:00.000+02:00}.
 *
 * @param before the text before it
 * @param offset null when the text has none
 */
record TimeSuffix(String before, LocalTime time, @Nullable ZoneOffset offset) {

    /** The shortest date with the shortest time: {@code 1-8-2026 0:00}. */
    private static final int SHORTEST = 11;

    private static final int MOST_FRACTION_DIGITS = 9;

    /** The time at the end of a text; null when it has none. */
    static @Nullable TimeSuffix of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.length() < SHORTEST) {
            return null;
        }
        int hour = colon;
        while (hour > 0 && isDigit(text, hour - 1) && colon - hour < 2) {
            hour--;
        }
        if (hour == colon || hour == 0 || !isSeparator(text.charAt(hour - 1))) {
            return null;
        }
        return new Scan(text, hour, colon).read(Blanks.trimmed(text.substring(0, hour - 1)));
    }

    /** The day in Amsterdam of this time on a day where it is written. */
    LocalDate dayInAmsterdam(LocalDate day) {
        return offset == null
                ? day
                : day.atTime(time)
                        .atOffset(offset)
                        .atZoneSameInstant(Dates.AMSTERDAM)
                        .toLocalDate();
    }

    private static boolean isSeparator(char c) {
        return c == 'T' || c == 't' || Blanks.isBlank(c);
    }

    private static boolean isDigit(String text, int place) {
        return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    /** Reads a time from its hour on. */
    private static final class Scan {

        private final String text;
        private final int hour;
        private int at;

        Scan(String text, int hour, int colon) {
            this.text = text;
            this.hour = hour;
            this.at = colon + 1;
        }

        @Nullable
        TimeSuffix read(String before) {
            int hours = Integer.parseInt(text, hour, at - 1, 10);
            int minutes = twoDigits();
            int seconds = 0;
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                seconds = twoDigits();
                skipFraction();
            }
            if (hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 || at < 0) {
                return null;
            }
            LocalTime time = LocalTime.of(hours, minutes, seconds);
            String rest = Blanks.trimmed(text.substring(at));
            if (rest.isEmpty()) {
                return new TimeSuffix(before, time, null);
            }
            try {
                boolean zulu = rest.equals("z") || rest.equals("Z");
                return new TimeSuffix(before, time, zulu ? ZoneOffset.UTC : ZoneOffset.of(rest));
            } catch (DateTimeException noOffset) {
                return null;
            }
        }

        private int twoDigits() {
            if (!isDigit(text, at) || !isDigit(text, at + 1)) {
                return -1;
            }
            at += 2;
            return Integer.parseInt(text, at - 2, at, 10);
        }

        private void skipFraction() {
            if (at < text.length() && ".,".indexOf(text.charAt(at)) >= 0 && isDigit(text, at + 1)) {
                int first = ++at;
                while (isDigit(text, at) && at - first < MOST_FRACTION_DIGITS) {
                    at++;
                }
            }
        }
    }
}
