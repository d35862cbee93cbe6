package nl.licentiesync.model;

/** What the catalogue says of the licences of a program when the school year ends (column {@code renews}). */
public enum Renewal {
    /** Nothing; they go on. */
    NOT_STATED,
    /** They go on until somebody cancels them. */
    RENEWS,
    /** They end with the school year in which they started. */
    ENDS
}
