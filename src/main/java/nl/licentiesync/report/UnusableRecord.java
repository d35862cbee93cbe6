package nl.licentiesync.report;

/** What was recorded of a school does not suffice to say it again, so that it is to be evaluated. */
public final class UnusableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    private final WhyEvaluated why;

    /** For a reason. */
    public UnusableRecord(WhyEvaluated why) {
        super(why.title(), null, false, false);
        this.why = why;
    }

    /** The reason. */
    public WhyEvaluated why() {
        return why;
    }
}
