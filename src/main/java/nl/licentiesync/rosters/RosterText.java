package nl.licentiesync.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/** Texts of rosters as they are meant: trimmed, moments in Amsterdam, and a school by BRIN and branch. */
final class RosterText {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
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
        for (Form form : Form.values()) {
            LocalDateTime moment = form.parse(written);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private enum Form {
        WITH_ZONE {
            @Override
            LocalDateTime parsed(String text) {
                return OffsetDateTime.parse(text).atZoneSameInstant(AMSTERDAM).toLocalDateTime();
            }
        },
        WITH_TIME {
            @Override
            LocalDateTime parsed(String text) {
                return LocalDateTime.parse(text);
            }
        },
        DATE {
            @Override
            LocalDateTime parsed(String text) {
                // A date may have a zone, too: the day is meant.
                return LocalDate.parse(text, DateTimeFormatter.ISO_DATE).atStartOfDay();
            }
        };

        abstract LocalDateTime parsed(String text);

        @Nullable
        LocalDateTime parse(String text) {
            try {
                return parsed(text);
            } catch (DateTimeException otherForm) {
                return null;
            }
        }
    }
}
