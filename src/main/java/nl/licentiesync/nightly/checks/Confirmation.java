package nl.licentiesync.nightly.checks;

/** The confirmations that an operator can give for one night. */
public enum Confirmation {
    /** The state is new although the reports folder has the reports of another one. */
    NEW_STATE,
    /** The state does not know the latest report, and the night counts from the state's last run. */
    OLDER_STATE,
    /** The reports folder was moved to where it is named now. */
    MOVED_REPORTS
}
