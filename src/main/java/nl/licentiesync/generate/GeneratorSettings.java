package nl.licentiesync.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param schools 1 to {@link #MOST_SCHOOLS}
 * @param seed the same seed gives the same exports
 * @param date the date of the first night
 * @param nights how many exports, one day apart
 * @param changed the share of the licence and teacher rows that changes from one night to the next, 0 to 1
 * @param form how the files are written
 * @param invalidAccounts whether a few accounts are written with a leading zero, so that they are none
 * @param rosters the form of the files of schools with their teachers; null for a teacher export
 */
public record GeneratorSettings(
        int schools,
        long seed,
        LocalDate date,
        int nights,
        double changed,
        ExportForm form,
        boolean invalidAccounts,
        @Nullable RosterForm rosters) {

    public static final int MOST_SCHOOLS = SchoolCodes.MOST;
    public static final int MOST_NIGHTS = 100;
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2090, 12, 31);

    /** All accounts are valid. */
    public GeneratorSettings(int schools, long seed, LocalDate date, int nights, double changed, ExportForm form) {
        this(schools, seed, date, nights, changed, form, false, null);
    }

    /** The date of a night, counted from 0. */
    LocalDate dateOf(int night) {
        return date.plusDays(night);
    }
}
