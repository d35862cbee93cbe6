package nl.licentiesync.exports;

/**
 * An export file that cannot be used at all. The message names the file and the remedy and contains no personal data.
 */
public final class UnusableExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableExport(String message) {
        super(message);
    }
}
