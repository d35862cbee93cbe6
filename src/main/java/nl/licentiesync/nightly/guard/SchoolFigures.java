package nl.licentiesync.nightly.guard;

import java.util.Map;
import nl.licentiesync.model.SchoolCode;

/**
 * The guard's figures of one school.
 *
 * @param suddenGains rows that are gained or restored because values of the run before vanished
 * @param emptied what the school had in the run before of each part of the exports that holds nothing tonight
 */
public record SchoolFigures(SchoolLoss loss, SuddenGains suddenGains, Map<EmptiedPart, Integer> emptied) {

    /** From more rows on than these a school's sudden gains are told by its name. */
    private static final int FEW_GAINS = 10;

    public SchoolCode school() {
        return loss.school();
    }

    /** Whether the school has sudden gains that are told by its name. */
    public boolean gainsSuddenly() {
        return suddenGains.rows() > FEW_GAINS;
    }
}
