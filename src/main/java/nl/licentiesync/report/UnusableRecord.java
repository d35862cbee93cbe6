package nl.licentiesync.report;

/** What was recorded of a school does not suffice to say it again, so that it is to be evaluated. */
public final class UnusableRecord extends Exception {

    private static final long serialVersionUID = 1L;

    /** For a reason. */
    public UnusableRecord(String reason) {
        super(reason, null, false, false);
    }
}
