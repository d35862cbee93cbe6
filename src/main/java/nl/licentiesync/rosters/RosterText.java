package nl.licentiesync.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Texts of rosters as they are meant: trimmed, moments in Amsterdam, and a school by BRIN and branch. */
final class RosterText {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** As ISO 8601 writes a day, with or without a time and with or without a zone behind it. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private static final String MAIN_BRANCH = "00";
    private static final int LONGEST_BRIN = 6;

    private RosterText() {}

    /** A text that people read. */
    static String readable(String text) {
        return Blanks.trimmed(text);
    }

    /** An id or e-mail address. */
    static String code(String text) {
        return Blanks.compacted(Blanks.trimmed(text));
    }

    /** The school of a BRIN and a branch number, 00 where there is none. */
    static Optional<SchoolCode> school(String brin, String branch) {
        String code = code(brin) + (code(branch).isEmpty() ? MAIN_BRANCH : code(branch));
        return code.length() == LONGEST_BRIN ? SchoolCode.parse(code) : Optional.empty();
    }

    /** A branch by its whole code; empty when a key is none. */
    static Optional<SchoolCode> branch(String key) {
        String code = code(key);
        return code.length() == LONGEST_BRIN ? SchoolCode.parse(code) : Optional.empty();
    }

    /** A date with or without a time and a zone, as Amsterdam has it; null when it is none. */
    static @Nullable LocalDateTime moment(String text) {
        String written = code(text);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return amsterdam(MOMENT.parse(written));
        } catch (DateTimeException noMoment) {
            return null;
        }
    }

    private static LocalDateTime amsterdam(TemporalAccessor moment) {
        LocalDate day = LocalDate.from(moment);
        LocalTime time = moment.query(TemporalQueries.localTime());
        if (time == null) {
            // A date may have a zone, too: the day is meant.
            return day.atStartOfDay();
        }
        ZoneOffset zone = moment.query(TemporalQueries.offset());
        return zone == null
                ? day.atTime(time)
                : day.atTime(time).atOffset(zone).atZoneSameInstant(AMSTERDAM).toLocalDateTime();
    }
}
