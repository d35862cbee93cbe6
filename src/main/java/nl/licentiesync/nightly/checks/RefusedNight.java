package nl.licentiesync.nightly.checks;

/** A night that cannot run as requested; the message says why and what to do. */
public final class RefusedNight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedNight(String message) {
        super(message);
    }
}
