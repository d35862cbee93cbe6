package nl.licentiesync.store;

/**
 * A school that a run changed. The difference is found when this is made, by the thread that worked on the school.
 *
 * @param now its state after the run
 * @param undo how its state before the run differs from that
 */
public record ChangedSchool(StoredSchool now, RunUndo.Difference undo) {

    /** The change of a school from one state to another. */
    public static ChangedSchool of(StoredSchool was, StoredSchool now) {
        return new ChangedSchool(now, RunUndo.Difference.between(was, now));
    }
}
