package nl.licentiesync.model;

/** Why a school has no usable roster, so that its teachers of the run before stay in force. */
public enum RosterGap {
    /** There is no file with its teachers. */
    MISSING,
    /** There is a file, and it cannot be used. */
    UNUSABLE
}
