package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LinkDifferences;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.SchoolReplacement;

/**
 * The run of the same date whose place a rerun takes, and in what the two differ.
 *
 * @param counts the counts of the run; empty for runs of an early version
 * @param differences what is visible in the one and not in the other
 * @param schools the schools at which something else is visible, by code
 */
public record Replacement(
        RunId run, Optional<RunCounts> counts, LinkDifferences differences, List<SchoolCode> schools) {

    /** Adds up the schools that differ, which come by code. */
    static final class Count {

        private final ReplacedRun replaced;
        private final LinkDifferences differences = new LinkDifferences();
        private final List<SchoolCode> schools = new ArrayList<>();

        Count(ReplacedRun replaced) {
            this.replaced = replaced;
        }

        void add(SchoolReplacement school) {
            int found = differences.add(
                    school.was().unpack().links(), school.now().unpack().links());
            if (found > 0) {
                schools.add(school.code());
            }
        }

        Replacement total() {
            return new Replacement(replaced.run(), replaced.counts(), differences, List.copyOf(schools));
        }
    }
}
