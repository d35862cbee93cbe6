package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;

/**
 * An earlier run that is current again.
 *
 * @param earlier the run that was restored
 * @param run the run as which it stands in the history now
 * @param undone the runs that are no longer current because of it, the first one first
 * @param latest where the latest report is found
 */
public record RestoredRun(Run earlier, RunId run, List<RunId> undone, Path latest) {}
