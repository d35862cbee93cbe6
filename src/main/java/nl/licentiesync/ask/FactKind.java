package nl.licentiesync.ask;

/** A kind of fact about a licence or a teacher, such as its end date; an assumption changes single kinds. */
public enum FactKind {
    /** When the licence starts and was cancelled. */
    TERM,
    /** Whether its terms are accepted. */
    TERMS,
    /** The last day in service. */
    SERVICE,
    /** The teacher's year groups and roles. */
    YEAR_GROUPS,
    /** The teacher's Basispoort account. */
    ACCOUNT
}
