package nl.licentiesync.nightly.guard;

import java.util.Set;
import nl.licentiesync.model.TeacherId;

/**
 * Rows of one school that are gained or restored because values of the run before vanished.
 *
 * @param rows all of them
 * @param counting those that the guard counts: the published run of the same date did not have them
 * @param teachers whose rows count; when they are many, some of them
 */
public record SuddenGains(int rows, int counting, Set<TeacherId> teachers) {

    public static final SuddenGains NONE = new SuddenGains(0, 0, Set.of());
}
