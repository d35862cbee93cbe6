package nl.licentiesync.pages.overview;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.intake.Severity;
import nl.licentiesync.report.RunFigures;

/**
 * The exports that a run read.
 *
 * @param written when each file was last written
 * @param rejected number of rejected rows
 * @param warnings number of warnings
 */
public record Inputs(
        Map<ExportFile, FileTally> tallies, Map<ExportFile, LocalDate> written, long rejected, long warnings) {

    public static Inputs of(RunFigures run) {
        Map<ExportFile, FileTally> tallies = run.exports().tallies();
        Map<ExportFile, LocalDate> written = new EnumMap<>(ExportFile.class);
        ZoneOffset here = run.summary().startedAt().getOffset();
        tallies.forEach((file, tally) ->
                written.put(file, tally.atReading().modified().atOffset(here).toLocalDate()));
        return new Inputs(
                tallies,
                written,
                Finding.count(run.findings(), Severity.ERROR),
                Finding.count(run.findings(), Severity.WARNING));
    }
}
