package nl.licentiesync.store;

/** The status of a run. */
public enum RunStatus {
    /** It goes on, or was interrupted. */
    RUNNING,
    /** It is the current run, or one of those that the current run was built on. */
    PUBLISHED,
    /** It was published, and another run of the same date took its place. */
    REPLACED,
    /** It was published, and a run was restored that was not built on it. */
    UNDONE,
    /** The guard held it back. */
    HELD,
    /** It failed, or its input could not be used. */
    FAILED;

    /** Whether a run of this status was the current one at some time. */
    public boolean wasPublished() {
        return this == PUBLISHED || this == REPLACED || this == UNDONE;
    }
}
