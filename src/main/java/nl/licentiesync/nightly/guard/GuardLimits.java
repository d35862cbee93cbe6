package nl.licentiesync.nightly.guard;

import java.util.stream.Stream;
import nl.licentiesync.report.Share;

/**
 * The limits of the guard (section 3).
 *
 * @param rejectedPercent more than this share of a file's rows rejected, default 5
 * @param missingPercent more than this share of the keys of the run before missing, default 10
 * @param lostPercent more than this share of the visible rows lost unannounced, default 10
 * @param gainedPercent as many of them gained or restored by what vanished, default 10
 * @param floor so many rows or keys are harmless whatever share they are, default 10
 */
public record GuardLimits(int rejectedPercent, int missingPercent, int lostPercent, int gainedPercent, int floor) {

    /** A loss of so few teachers is harmless, however many rows it is (section 3). */
    public static final int HARMLESS_TEACHERS = 5;

    /** The default limits. */
    public static final GuardLimits USUAL = new GuardLimits(5, 10, 10, 10, 10);

    /** The percentages from 0 to 100, the floor at least 0. */
    public GuardLimits {
        if (Stream.of(rejectedPercent, missingPercent, lostPercent, gainedPercent)
                .anyMatch(limit -> limit < 0 || limit > 100)) {
            throw new IllegalArgumentException("A limit of the guard must be 0 to 100 percent");
        }
        if (floor < 0) {
            throw new IllegalArgumentException("The floor of the guard must be 0 or more");
        }
    }

    /** Whether a number is both above the floor and above the percentage that it may not exceed. */
    public boolean exceededBy(Share share) {
        return share.part() > floor && share.part() * 100 > share.whole() * share.limitPercent();
    }
}
