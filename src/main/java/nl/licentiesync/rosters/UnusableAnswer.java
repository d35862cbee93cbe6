package nl.licentiesync.rosters;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A saved answer of Basispoort, or a method, that cannot be used; the message names the file and place. */
public final class UnusableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable UnreadableRoster fault;

    public UnusableAnswer(String message) {
        super(message);
        this.fault = null;
    }

    public UnusableAnswer(Path file, String message) {
        super(file + ": " + message);
        this.fault = null;
    }

    UnusableAnswer(Path file, UnreadableRoster fault, String message) {
        super(file + ": " + message, fault);
        this.fault = fault;
    }

    /** The same fault, as one of a roster. */
    UnreadableRoster asFaultOfRoster() {
        return fault == null ? new UnreadableRoster(RosterFault.NOT_READ, 0, "") : fault;
    }
}
