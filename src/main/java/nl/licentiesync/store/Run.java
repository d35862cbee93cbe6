package nl.licentiesync.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run.
 *
 * @param report the folder that its report has or was to have, empty until one was reserved
 */
public record Run(RunId id, LocalDate date, RunStatus status, Optional<Path> report) {}
