package nl.licentiesync.model;

/** What a teacher sees of a program: everything, results only, or nothing. */
public enum Access {
    /** The program is not visible. */
    NONE,
    /** Only the results of an ended licence are visible. */
    RESULTS_ONLY,
    /** The program is visible and can be used. */
    FULL;

    /** Whether anything is visible. */
    public boolean isVisible() {
        return this != NONE;
    }
}
