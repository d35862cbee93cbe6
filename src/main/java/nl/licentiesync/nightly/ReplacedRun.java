package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.AlreadyCounted;
import nl.licentiesync.rules.LinkDifferences;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.SchoolReplacement;

/** The run of the same date that a rerun replaces, and the differences between the two. */
public final class ReplacedRun {

    private final RunId run;
    private final Optional<RunCounts> counts;
    private final AlreadyCounted counted;
    private final LinkDifferences differences = new LinkDifferences();
    private final List<SchoolCode> schools = new ArrayList<>();

    ReplacedRun(RunId run, Optional<RunCounts> counts, AlreadyCounted counted) {
        this.run = run;
        this.counts = counts;
        this.counted = counted;
    }

    /** The run. */
    public RunId run() {
        return run;
    }

    /** What it came to; empty for runs of an early version. */
    public Optional<RunCounts> counts() {
        return counts;
    }

    /** What the guard counted against it. */
    AlreadyCounted counted() {
        return counted;
    }

    /** What is visible in the one and not in the other. */
    public LinkDifferences differences() {
        return differences;
    }

    /** The schools at which something else is visible, by code. */
    public List<SchoolCode> schools() {
        return List.copyOf(schools);
    }

    void count(SchoolReplacement school) {
        int found = differences.add(
                school.was().unpack().links(), school.now().unpack().links());
        if (found > 0) {
            schools.add(school.code());
        }
    }
}
