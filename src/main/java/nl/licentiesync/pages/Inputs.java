package nl.licentiesync.pages;

import java.time.LocalDate;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FileTally;

/**
 * The exports that a run read.
 *
 * @param written when each file was last written
 * @param rejected number of rejected rows
 * @param warnings number of warnings
 */
public record Inputs(
        Map<ExportFile, FileTally> tallies, Map<ExportFile, LocalDate> written, long rejected, long warnings) {}
