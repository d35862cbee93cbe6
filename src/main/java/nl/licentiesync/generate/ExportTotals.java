package nl.licentiesync.generate;

/** Numbers of rows in generated exports. */
public record ExportTotals(long teachers, long licences, long manualLinks, long permissions, long programs) {}
