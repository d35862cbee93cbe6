package nl.licentiesync.nightly;

import nl.licentiesync.store.RunCounts;

/** The run of the same date whose place a rerun takes, and what it came to. */
public record ReplacedRun(long run, RunCounts counts) {}
