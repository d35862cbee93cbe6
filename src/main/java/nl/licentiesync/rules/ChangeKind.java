package nl.licentiesync.rules;

import nl.licentiesync.model.Access;

/** The kinds of changes of access (section 2.5). */
public enum ChangeKind {
    GAINED,
    LOST,
    REDUCED,
    RESTORED;

    /** The kind of a change between two different accesses. */
    public static ChangeKind between(Access was, Access now) {
        if (was == now) {
            throw new IllegalArgumentException("No change from " + was + " to " + now);
        }
        if (was == Access.NONE) {
            return GAINED;
        }
        if (now == Access.NONE) {
            return LOST;
        }
        return now == Access.FULL ? RESTORED : REDUCED;
    }

    /** Whether it gives a teacher more than the run before. */
    public boolean isMore() {
        return this == GAINED || this == RESTORED;
    }
}
