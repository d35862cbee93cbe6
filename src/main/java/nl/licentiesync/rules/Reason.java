package nl.licentiesync.rules;

/** Why a teacher sees a program or not: the phases of section 2.1, the terms of 2.2 and the steps of 2.4. */
public enum Reason {
    /** The licence runs. */
    ACTIVE,
    /** The licence was cancelled in time and runs to the end of the school year. */
    CANCELLED,
    /** The licence was cancelled on or after the deadline and runs one school year more. */
    CANCELLED_LATE,
    /** The licence ended; its results stay visible. */
    RESULTS_YEAR,
    /** The licence has not started. */
    NOT_STARTED,
    /** The licence was cancelled before it started. */
    WITHDRAWN,
    /** The licence ended and its results are no longer visible. */
    ENDED,
    /** Nobody accepted the terms yet. */
    TERMS_NOT_ACCEPTED,
    /** The terms were accepted by nobody known, or by somebody who had left the school. */
    TERMS_NOT_BY_SCHOOL,
    /** The school has not permitted the program's publisher in Basispoort. */
    NO_PERMISSION,
    /** The teacher has no Basispoort account. */
    NO_ACCOUNT,
    /** The program is for other year groups than the teacher's. */
    OTHER_YEAR_GROUP,
    /** The school has no licence for the program. */
    NO_LICENCE,
    /** The teacher has left the school. */
    LEFT_SCHOOL,
    /** The teacher, licence or link is no longer in the exports (changes only). */
    NOT_IN_EXPORT
}
