package nl.licentiesync.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One run.
 *
 * @param base the run that it was built on: its run before (section 2.5), {@link RunId#NONE} when there was none
 * @param report the folder that its report has or was to have, empty until one was reserved
 */
public record Run(RunId id, LocalDate date, RunStatus status, RunId base, Optional<Path> report) {

    /** The run that a new run of a date is built on when this run is current: this one, or the base of the one that it replaces. */
    public RunId baseFor(LocalDate newDate) {
        return isReplacedBy(newDate) ? base : id;
    }

    /** Whether a new run of a date takes the place of this one when it is current. */
    public boolean isReplacedBy(LocalDate newDate) {
        return date.equals(newDate);
    }
}
