package nl.licentiesync.store;

import java.util.Optional;

/**
 * The counts of a run, as in its summary (section 4).
 *
 * @param repairs what of none could be repaired; empty for runs before version 22
 */
public record RunCounts(
        long full,
        long resultsOnly,
        long none,
        long gained,
        long lost,
        long reduced,
        long restored,
        long rejected,
        long warnings,
        long keptInForce,
        Optional<Repairs> repairs) {

    /** Rows that are not visible and can be repaired, by their first cause. */
    public record Repairs(long terms, long permission, long account) {}
}
