package nl.licentiesync.exports;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.model.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates: as the program writes them, and in the forms that the configuration adds, tried in order and strictly. A
 * time behind the date is dropped; with an offset the day is that of Amsterdam.
 */
public final class DateForms {

    /** The forms that every export may have. */
    public static final DateForms OWN = new DateForms(List.of());

    private static final Locale[] LANGUAGES = {new Locale("nl"), Locale.ENGLISH};

    /** Its month is no day of the other form, so that a confusion of both shows. */
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 2, 3);

    private final List<String> patterns;
    private final List<DateTimeFormatter> added;
    private final boolean ownYearFirst;
    private final boolean ownDayFirst;

    private DateForms(List<String> patterns) {
        this.patterns = List.copyOf(patterns);
        this.added = patterns.stream()
                .map(DateForms::formatters)
                .flatMap(List::stream)
                .toList();
        this.ownYearFirst = !contradicts(true);
        this.ownDayFirst = !contradicts(false);
    }

    /**
     * The forms of the program and these, none of which has a {@link #problemOf problem}.
     *
     * @param patterns in the letters of {@link DateTimeFormatter}
     */
    public static DateForms with(List<String> patterns) {
        return new DateForms(patterns);
    }

    /** Why a pattern cannot be one of dates, in the end of a sentence; null when it can. */
    public static @Nullable String problemOf(String pattern) {
        try {
            DateTimeFormatter form = formatter(pattern, LANGUAGES[0]);
            return EXAMPLE.equals(parsed(form, form.format(EXAMPLE.atStartOfDay())))
                    ? null
                    : "names no day, month and year";
        } catch (IllegalArgumentException | DateTimeException e) {
            return "is no pattern of dates";
        }
    }

    /** The patterns that the configuration adds. */
    public List<String> patterns() {
        return patterns;
    }

    /** The date of a text, from 1990 to 2100; empty when it is none. */
    public Optional<LocalDate> parse(String text) {
        LocalDate day = day(text);
        if (day == null) {
            TimeSuffix suffix = TimeSuffix.of(text);
            if (suffix != null) {
                LocalDate before = day(suffix.before());
                day = before == null ? null : suffix.dayInAmsterdam(before);
            }
        }
        return day == null || day.isBefore(Dates.FIRST) || day.isAfter(Dates.LAST)
                ? Optional.empty()
                : Optional.of(day);
    }

    /** Whether a text is a date only with the month first, and written as the program writes days first. */
    public boolean isMonthFirst(String text) {
        return ownDayFirst && Dates.parseMonthFirst(withoutTime(text)).isPresent();
    }

    /** Whether a text that is a date has the day first, and would be none with the month first. */
    public boolean isOnlyDayFirst(String text) {
        return Dates.isOnlyDayFirst(text);
    }

    private static String withoutTime(String text) {
        TimeSuffix suffix = TimeSuffix.of(text);
        return suffix == null ? text : suffix.before();
    }

    private @Nullable LocalDate day(String text) {
        if (Dates.isYearFirst(text) ? ownYearFirst : ownDayFirst) {
            Optional<LocalDate> own = Dates.parse(text);
            if (own.isPresent()) {
                return own.get();
            }
        }
        for (DateTimeFormatter form : added) {
            LocalDate day = parsed(form, text);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** Whether a form that was added reads as another day what the program would read, such as M-d-yyyy. */
    private boolean contradicts(boolean yearFirst) {
        return added.stream()
                .map(form -> form.format(EXAMPLE.atStartOfDay()))
                .anyMatch(written -> Dates.isYearFirst(written) == yearFirst
                        && Dates.parse(written)
                                .filter(day -> !day.equals(EXAMPLE))
                                .isPresent());
    }

    /** A formatter for each language in which the form is written differently, as names of months are. */
    private static List<DateTimeFormatter> formatters(String pattern) {
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            formatters.add(formatter(pattern, language));
        }
        boolean isSame = formatters
                .get(0)
                .format(EXAMPLE.atStartOfDay())
                .equals(formatters.get(1).format(EXAMPLE.atStartOfDay()));
        return isSame ? formatters.subList(0, 1) : formatters;
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(language)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The day that the whole text is in a form; null when it is none. Most texts fail, so that nothing is thrown. */
    private static @Nullable LocalDate parsed(DateTimeFormatter form, String text) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor read = form.parseUnresolved(text, position);
        if (read == null || position.getErrorIndex() >= 0 || position.getIndex() < text.length()) {
            return null;
        }
        try {
            return form.parse(text, LocalDate::from);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
