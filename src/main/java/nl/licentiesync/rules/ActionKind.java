package nl.licentiesync.rules;

/** The kinds of actions (section 4, actions.csv), in the order of the report. */
public enum ActionKind {
    /** Accept the terms of a licence. */
    ACCEPT_TERMS,
    /** Find out who accepted the terms of a licence. */
    CHECK_ACCEPTER,
    /** Permit a publisher in Basispoort. */
    GRANT_PERMISSION,
    /** Order a licence again that soon ends by itself. */
    REORDER,
    /** Request a Basispoort account for a teacher. */
    REQUEST_ACCOUNT
}
