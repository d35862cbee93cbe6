package nl.licentiesync.nightly;

import java.util.Optional;
import nl.licentiesync.nightly.guard.AlreadyCounted;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;

/**
 * The run of the same date whose place a rerun takes.
 *
 * @param counts its counts; empty for runs of an early version
 * @param counted what the guard counted against it
 */
record ReplacedRun(RunId run, Optional<RunCounts> counts, AlreadyCounted counted) {}
