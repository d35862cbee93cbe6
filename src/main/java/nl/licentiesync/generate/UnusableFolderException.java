package nl.licentiesync.generate;

import java.io.Serial;

/** The folder for generated exports cannot be used; the message says what to do. */
public final class UnusableFolderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnusableFolderException(String message) {
        super(message);
    }

    UnusableFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
