package nl.licentiesync.generate;

/** The forms in which generated teachers may come in files of their schools. */
public enum RosterForm {
    EDEXML,
    UWLR,
    /** Answers of Basispoort, in which the number of a teacher is the account. */
    BASISPOORT
}
