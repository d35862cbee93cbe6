package nl.licentiesync.exports;

/** Where the values of a column come from. */
public enum ColumnOrigin {
    /** The file has it under one of the program's own headers. */
    OWN_NAME,
    /** The configuration names its header, or puts it together. */
    CONFIGURATION,
    /** The configuration gives its value. */
    CONSTANT,
    /** Nowhere. */
    ABSENT
}
