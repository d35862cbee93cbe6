package nl.licentiesync.letters.send;

/** A mail server that cannot be used as it was named; the message says why and what to do. */
public final class UnusableServer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableServer(String message) {
        super(message);
    }
}
