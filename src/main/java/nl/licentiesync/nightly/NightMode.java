package nl.licentiesync.nightly;

import java.util.Map;

/**
 * How far a night may go.
 *
 * @param acceptsChanges whether to publish whatever the guard says
 * @param onlyInputs the fingerprints that the exports must have, by file name; empty when any will do
 * @param dryRun whether it runs on a copy of the state, so that nothing is published
 */
public record NightMode(boolean acceptsChanges, Map<String, String> onlyInputs, boolean dryRun) {

    /** The guard may hold it. */
    public static final NightMode USUAL = new NightMode(false, Map.of(), false);

    /** The guard may not hold it. */
    public static final NightMode ACCEPTING_CHANGES = new NightMode(true, Map.of(), false);

    /** The guard may not hold it, but the exports must be those that somebody has looked at. */
    public static NightMode acceptingOnly(Map<String, String> fingerprints) {
        return new NightMode(true, Map.copyOf(fingerprints), false);
    }

    NightMode asDryRun() {
        return new NightMode(acceptsChanges, onlyInputs, true);
    }
}
