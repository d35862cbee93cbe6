package nl.licentiesync.generate;

/** How many rows an export has. */
public record ExportTotals(long teachers, long licences, long manualLinks, long programs) {}
