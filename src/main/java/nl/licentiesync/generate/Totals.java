package nl.licentiesync.generate;

/** How many rows an export has. */
public record Totals(long teachers, long licences, long manualLinks, long programs) {}
