package nl.licentiesync.rosters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.exports.WordsForNothing;
import nl.licentiesync.model.Dates;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Texts of rosters as they are meant: trimmed, moments in Amsterdam, and a school by BRIN and branch. */
final class RosterText {

    /** A day as ISO 8601 or a Dutch export writes it, with or without a time and with or without a zone behind it. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendOptional(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendOptional(DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT))
            .appendOptional(timeBehind('T'))
            .appendOptional(timeBehind(' '))
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final String MAIN_BRANCH = "00";
    private static final int LENGTH_OF_BRIN = 4;
    private static final int LENGTH_WITH_BRANCH = 6;

    private RosterText() {}

    private static DateTimeFormatter timeBehind(char mark) {
        return new DateTimeFormatterBuilder()
                .appendLiteral(mark)
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .toFormatter(Locale.ROOT);
    }

    /** A text that people read. */
    static String readable(String text) {
        return Blanks.trimmed(text);
    }

    /** An id or e-mail address. */
    static String code(String text) {
        return Blanks.compacted(Blanks.trimmed(text));
    }

    /** The first text that is neither empty nor a word for nothing; if there is none, the first that is not empty. */
    static String firstOf(String... texts) {
        String wordForNothing = "";
        for (String text : texts) {
            String readable = readable(text);
            if (saysAnything(readable)) {
                return readable;
            }
            wordForNothing = wordForNothing.isEmpty() ? readable : wordForNothing;
        }
        return wordForNothing;
    }

    private static boolean saysAnything(String text) {
        return !text.isEmpty() && !WordsForNothing.contains(text);
    }

    /** The school of a BRIN and a branch number, 00 where there is none; 1 is 01. */
    static Optional<SchoolCode> school(String brin, String branch) {
        String number = code(branch);
        String twoDigits = number.length() == 1 ? "0" + number : number;
        String code = code(brin);
        return code.length() == LENGTH_OF_BRIN
                ? branch(code + (saysAnything(number) ? twoDigits : MAIN_BRANCH))
                : Optional.empty();
    }

    /** A branch by its whole code; empty when a key is none. */
    static Optional<SchoolCode> branch(String key) {
        String code = code(key);
        return code.length() == LENGTH_WITH_BRANCH ? SchoolCode.parse(code) : Optional.empty();
    }

    /** A date with or without a time and a zone, which is that of Amsterdam where there is none; null when it is none. */
    static @Nullable Instant moment(String text) {
        String written = code(text);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return instant(MOMENT.parse(written));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private static Instant instant(TemporalAccessor moment) {
        LocalDate day = LocalDate.from(moment);
        LocalTime time = moment.query(TemporalQueries.localTime());
        if (time == null) {
            // A date may have a zone, too: the day is meant.
            return day.atStartOfDay(Dates.AMSTERDAM).toInstant();
        }
        ZoneOffset zone = moment.query(TemporalQueries.offset());
        return zone == null
                ? day.atTime(time).atZone(Dates.AMSTERDAM).toInstant()
                : day.atTime(time).toInstant(zone);
    }
}
