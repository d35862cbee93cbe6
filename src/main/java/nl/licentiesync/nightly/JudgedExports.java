package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;

/**
 * What step readExports gives: tonight's exports, read and judged.
 *
 * @param findings what was found wrong with them, also compared with the files of the run before
 */
record JudgedExports(Exports exports, List<Finding> findings) {

    JudgedExports {
        findings = List.copyOf(findings);
    }
}
