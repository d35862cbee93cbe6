package nl.licentiesync.ask.compare;

/** The kinds of facts that can change what a teacher sees of a program. */
public enum CauseKind {
    /** The date that is looked at: the calendar alone. */
    DATE,
    /** Whether the teacher is at the school. */
    TEACHER,
    /** The teacher's Basispoort account. */
    ACCOUNT,
    /** The teacher's year groups. */
    YEAR_GROUPS,
    /** The teacher's roles. */
    ROLES,
    /** The teacher's last day in service. */
    END_DATE,
    /** A link made by hand. */
    LINK,
    /** Whether the school has a licence for the program. */
    LICENCE,
    /** When a licence starts. */
    STARTS_ON,
    /** When the terms of a licence were accepted, and by whom. */
    TERMS,
    /** When a licence was cancelled. */
    CANCELLED_ON,
    /** The last day of a licence that ends by itself. */
    ENDS_ON,
    /** The year groups that the program is for. */
    PROGRAM_YEAR_GROUPS,
    /** Before which day the program's licences must be cancelled. */
    CANCEL_BEFORE,
    /** Whether the program's licences renew. */
    RENEWS,
    /** How long results of the program stay. */
    RESULTS_YEARS,
    /** The publisher of the program, whose permission is asked. */
    PUBLISHER,
    /** Whether the school has permitted the publisher. */
    PERMISSION,
    /** Whether somebody who accepted the terms is at the school. */
    ACCEPTER,
    /** The last day in service of somebody who accepted the terms. */
    ACCEPTER_END_DATE,
    /** The e-mail address by which somebody who accepted the terms is known. */
    ACCEPTER_EMAIL
}
