package nl.licentiesync.intake;

/** How bad a finding is. */
public enum Severity {
    /** The row was rejected. */
    ERROR,
    /** The row or value needs a look. */
    WARNING
}
