package nl.licentiesync.pages.programs;

import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where the licence of a school for a program stands.
 *
 * @param phase null without a licence
 * @param lacksTerms whether the licence runs or will run, and its terms do not hold
 */
public record LicenceState(@Nullable Phase phase, boolean lacksTerms) {

    static LicenceState of(@Nullable LicenceStatus counting) {
        return counting == null
                ? new LicenceState(null, false)
                : new LicenceState(
                        counting.phase(),
                        counting.phase().needsTerms() && !counting.terms().hold());
    }

    /** Whether the licence runs, with or without terms. */
    public boolean isRunning() {
        return phase != null && phase.isRunning();
    }

    /** The key of its text. */
    public String key() {
        return (phase == null ? "NONE" : phase.name()) + (lacksTerms ? ".terms" : "");
    }
}
