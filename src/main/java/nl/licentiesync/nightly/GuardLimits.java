package nl.licentiesync.nightly;

import java.util.stream.Stream;

/**
 * From when the guard holds a run (section 3).
 *
 * @param rejectedPercent more than this share of a file's rows rejected, default 5
 * @param missingPercent more than this share of the keys of the run before missing, default 10
 * @param lostPercent more than this share of the visible rows lost unannounced, default 10
 */
public record GuardLimits(int rejectedPercent, int missingPercent, int lostPercent) {

    /** Ten rows or keys are harmless, whatever share they are (section 3). */
    private static final int HARMLESS = 10;

    /** Each from 0 to 100. */
    public GuardLimits {
        if (Stream.of(rejectedPercent, missingPercent, lostPercent).anyMatch(limit -> limit < 0 || limit > 100)) {
            throw new IllegalArgumentException("A limit of the guard must be 0 to 100 percent");
        }
    }

    boolean exceeded(long part, long whole, int percent) {
        return part > HARMLESS && part * 100 > whole * percent;
    }
}
