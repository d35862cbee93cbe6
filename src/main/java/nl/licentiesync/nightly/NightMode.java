package nl.licentiesync.nightly;

import java.util.Map;
import java.util.Set;
import nl.licentiesync.nightly.checks.Confirmation;

/**
 * How far a night may go: publish, publish in spite of the guard, or not at all.
 *
 * @param acceptsChanges whether to publish whatever the guard says
 * @param onlyInputs the fingerprints that the exports must have, by file name; empty when any will do
 * @param dryRun whether it runs on a copy of the state, so that nothing is published
 * @param confirmed what would be refused if nobody had said that it is meant
 */
public record NightMode(
        boolean acceptsChanges, Map<String, String> onlyInputs, boolean dryRun, Set<Confirmation> confirmed) {

    /** Among the inputs, what the configuration says of the exports. */
    public static final String CONFIGURATION = "configuration";

    /** The guard may hold it. */
    public static final NightMode USUAL = new NightMode(false, Map.of(), false, Set.of());

    /** The guard may not hold it. */
    public static final NightMode ACCEPTING_CHANGES = new NightMode(true, Map.of(), false, Set.of());

    /** The guard may not hold it, but the exports must be those that somebody has looked at. */
    public static NightMode acceptingOnly(Map<String, String> fingerprints) {
        return new NightMode(true, Map.copyOf(fingerprints), false, Set.of());
    }

    /** The command that asks for it. */
    String command() {
        if (!acceptsChanges) {
            return "sync";
        }
        return onlyInputs.isEmpty() ? "sync --accept-changes" : "accept";
    }

    NightMode asDryRun() {
        return new NightMode(acceptsChanges, onlyInputs, true, confirmed);
    }

    /** The same, with what an operator has confirmed. */
    public NightMode confirming(Set<Confirmation> confirmations) {
        return new NightMode(acceptsChanges, onlyInputs, dryRun, Set.copyOf(confirmations));
    }
}
