package nl.licentiesync.store;

import nl.licentiesync.model.SchoolCode;

/** A state folder that cannot be used; the message says why and what to do. */
public final class UnusableState extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableState(String message) {
        super(message);
    }

    private UnusableState(String message, Throwable cause) {
        super(message, cause);
    }

    /** The stored state of one school is damaged. */
    static UnusableState ofSchool(SchoolCode school, RuntimeException cause) {
        // Messages of other exceptions may quote names.
        String reason = cause instanceof IllegalStateException
                ? cause.getMessage()
                : cause.getClass().getSimpleName();
        return new UnusableState(
                "What the state keeps of school %s cannot be read (%s). Restore an earlier run (history lists them), or put back a backup of the state and report folders."
                        .formatted(school, reason),
                cause);
    }
}
