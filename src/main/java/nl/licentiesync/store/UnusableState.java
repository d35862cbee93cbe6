package nl.licentiesync.store;

/** A state folder that cannot be used; the message says why and what to do. */
public final class UnusableState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableState(String message) {
        super(message);
    }
}
