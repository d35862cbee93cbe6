package nl.licentiesync.report;

/** The figures that the guard counts at every school (section 3). */
public enum GuardFigure {
    /** Licence keys of the run before that are not used now. */
    LICENCES_MISSING,
    /** Teacher keys of the run before that are not used now. */
    TEACHERS_MISSING,
    /** Visible rows that are lost though the exports of the run before did not announce it. */
    PROGRAMS_LOST,
    /** Rows that are gained or restored because values of the run before vanished. */
    PROGRAMS_GAINED
}
