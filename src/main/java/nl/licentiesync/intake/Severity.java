package nl.licentiesync.intake;

/** The severity of a finding. */
public enum Severity {
    /** The row was rejected. */
    ERROR,
    /** The row or value needs a look. */
    WARNING
}
