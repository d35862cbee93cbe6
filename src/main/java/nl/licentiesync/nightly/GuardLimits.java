package nl.licentiesync.nightly;

/**
 * From when the guard holds a run (section 3).
 *
 * @param rejectedPercent more than this share of a file's rows rejected, default 5
 * @param missingPercent more than this share of the keys of the run before missing, default 10
 * @param lostPercent more than this share of the visible rows lost unannounced, default 10
 * @param harmless this many rows or keys never trip it, default 10
 */
public record GuardLimits(int rejectedPercent, int missingPercent, int lostPercent, int harmless) {

    public static final GuardLimits DEFAULT = new GuardLimits(5, 10, 10, 10);

    boolean exceeded(long part, long whole, int percent) {
        return part > harmless && part * 100 > whole * percent;
    }
}
