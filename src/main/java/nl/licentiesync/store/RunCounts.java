package nl.licentiesync.store;

/** The counts of a run, as in its summary (section 4). */
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
        long keptInForce) {}
