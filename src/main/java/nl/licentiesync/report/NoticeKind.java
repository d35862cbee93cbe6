package nl.licentiesync.report;

/** The kinds of notices (section 3, "Notices"). */
public enum NoticeKind {
    /** Rejected rows of a file above the threshold. */
    ROWS_REJECTED(false, 0),
    /** Schools of which all licences or all teachers are gone. */
    SCHOOLS_GONE(true, 0),
    /** Schools with sudden gains by what vanished. */
    SCHOOLS_GAINED(true, 0),
    LINE_END_MISSING(true, 0),
    LAST_DAY_AS_CANCELLATION(false, 0),
    CATALOGUE_ROW_GONE(true, 0),
    CASE_DIFFERS(false, 10),
    FUTURE_FACT(false, 10),
    TEACHER_ID_CHANGED(true, 10),
    /** Licences and teachers are the same bytes as for days. */
    EXPORTS_UNCHANGED(false, 0);

    private static final int WEEK = 7;

    private final boolean sinceRunBefore;
    private final int floor;

    NoticeKind(boolean sinceRunBefore, int floor) {
        this.sinceRunBefore = sinceRunBefore;
        this.floor = floor;
    }

    /** Whether it is about what happened since the run before, so that what a night has of it is always new. */
    public boolean isAlwaysNew() {
        return sinceRunBefore;
    }

    /** Whether so many of them are worth a notice. */
    public boolean isWorthTelling(long amount) {
        return amount > floor;
    }

    /**
     * Whether a notice that lasts is told again: the age on every seventh night after the first one, all others on
     * every seventh night.
     *
     * @param nights for how many nights it has lasted, this one included
     */
    public boolean isToldAgainOn(int nights) {
        return (this == EXPORTS_UNCHANGED ? nights - 1 : nights) % WEEK == 0;
    }

    /** Whether a notice is new again once it concerns more than twice as much; the age only grows. */
    public boolean isNewWhenDoubled() {
        return this != EXPORTS_UNCHANGED;
    }
}
