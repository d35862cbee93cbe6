package nl.licentiesync.rules;

/** The phase of a licence on a date (section 2.1). */
public enum Phase {
    WITHDRAWN(Reason.WITHDRAWN),
    NOT_STARTED(Reason.NOT_STARTED),
    ACTIVE(Reason.ACTIVE),
    CANCELLED(Reason.CANCELLED),
    CANCELLED_LATE(Reason.CANCELLED_LATE),
    RESULTS_YEAR(Reason.RESULTS_YEAR),
    ENDED(Reason.ENDED);

    private final Reason reason;

    Phase(Reason reason) {
        this.reason = reason;
    }

    /** The phase as a reason for what a teacher sees. */
    public Reason reason() {
        return reason;
    }

    /** Whether programs can be used: the licence runs, cancelled or not. */
    public boolean isRunning() {
        return this == ACTIVE || this == CANCELLED || this == CANCELLED_LATE;
    }

    /** Whether the licence runs or will run, so that its terms matter. */
    public boolean needsTerms() {
        return isRunning() || this == NOT_STARTED;
    }

    /** Whether nothing will ever be visible by this licence again. */
    public boolean isOver() {
        return this == ENDED || this == WITHDRAWN;
    }
}
