package nl.licentiesync.ask;

/** What a fact about a licence or a teacher is about: an assumption may change one and leave the others. */
public enum FactKind {
    /** When the licence starts and was cancelled. */
    TERM,
    /** Whether its terms are accepted. */
    TERMS,
    /** How long the teacher is in service. */
    SERVICE,
    /** The teacher's year groups and roles. */
    YEAR_GROUPS,
    /** The teacher's Basispoort account. */
    ACCOUNT
}
