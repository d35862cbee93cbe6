package nl.licentiesync.nightly;

import org.jspecify.annotations.Nullable;

/** A night that failed on its way; nothing was published, and running again recovers by itself. */
public final class FailedNight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailedNight(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
