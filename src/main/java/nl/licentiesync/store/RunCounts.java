package nl.licentiesync.store;

/** What a run came to, as in its summary (section 4). */
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
