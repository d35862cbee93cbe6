package nl.licentiesync.settings;

/** Settings that cannot be used; the message says where, why, and what to do. */
public final class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableSetting(String message) {
        super(message);
    }
}
