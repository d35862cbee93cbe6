package nl.licentiesync.generate;

import java.time.LocalDate;

/**
 * What to generate.
 *
 * @param schools 1 to {@link #MOST_SCHOOLS}
 * @param seed the same seed gives the same exports
 * @param date the date of the first night
 * @param nights how many exports, one day apart
 * @param changed the share of the licence and teacher rows that changes from one night to the next, 0 to 1
 * @param form how the files are written
 */
public record GeneratorSettings(int schools, long seed, LocalDate date, int nights, double changed, ExportForm form) {

    public static final int MOST_SCHOOLS = SchoolCodes.MOST;
    public static final int MOST_NIGHTS = 100;
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2090, 12, 31);

    /** The date of a night, counted from 0. */
    LocalDate dateOf(int night) {
        return date.plusDays(night);
    }
}
