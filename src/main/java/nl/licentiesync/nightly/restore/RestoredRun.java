package nl.licentiesync.nightly.restore;

import java.nio.file.Path;
import java.util.SortedSet;
import nl.licentiesync.store.RunId;

/**
 * The result of a restore.
 *
 * @param plan what it did to the other runs
 * @param run the run as which it stands in the history now
 * @param rewritten files of its report that were damaged or gone, and are written again
 * @param latest where the latest report is found
 */
public record RestoredRun(RestorePlan plan, RunId run, SortedSet<String> rewritten, Path latest) {}
