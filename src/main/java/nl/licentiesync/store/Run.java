package nl.licentiesync.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param report the folder of its report, null while there is none
 */
public record Run(
        RunId id,
        LocalDate date,
        RunStatus status,
        @Nullable String report) {}
