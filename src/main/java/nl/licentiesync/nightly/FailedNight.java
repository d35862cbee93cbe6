package nl.licentiesync.nightly;

import java.nio.file.Path;
import nl.licentiesync.files.FileFailure;
import org.jspecify.annotations.Nullable;

/** A night that failed and published nothing. Running again recovers by itself. */
public final class FailedNight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FailedNight(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** One that failed because of a file of state or reports, with what it was and what helps. */
    public static FailedNight because(String what, Exception failure, Path state) {
        return new FailedNight(
                what + ": "
                        + FileFailure.sentence(FileFailure.in(failure).orElseGet(() -> FileFailure.of(state, failure))),
                failure);
    }
}
