package nl.licentiesync.store;

/** What became of a run. */
public enum RunStatus {
    /** It goes on, or was interrupted. */
    RUNNING,
    /** Its report is or was the latest, and the runs after it build on its state. */
    PUBLISHED,
    /** It was published, and a later run of the same date took its place. */
    REPLACED,
    /** It was published, and a run of an earlier date was restored. */
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
