package nl.licentiesync.letters.send;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A mail server cannot be reached, or not any more. */
public final class LostConnection extends IOException {

    private static final long serialVersionUID = 1L;

    LostConnection(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
