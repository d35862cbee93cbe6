package nl.licentiesync.basispoort;

import java.nio.file.Path;

/** A saved answer of Basispoort, or a method, that cannot be used; the message names the file and place. */
public final class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableAnswer(String message) {
        super(message);
    }

    UnusableAnswer(Path file, String message) {
        super(file + ": " + message);
    }
}
