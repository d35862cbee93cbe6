package nl.licentiesync.exports;

/** An export file that cannot be used as a whole; the message names the file and what to do, and holds no personal data. */
public final class UnusableExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableExport(String message) {
        super(message);
    }
}
