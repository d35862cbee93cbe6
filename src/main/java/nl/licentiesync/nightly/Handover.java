package nl.licentiesync.nightly;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of a step for later steps: set once, and readable only after that. */
final class Handover<T> {

    private final String step;
    private @Nullable T value;

    /** The hand-over of the step of that name. */
    Handover(String step) {
        this.step = step;
    }

    /**
     * Gives it.
     *
     * @throws IllegalStateException when it was given before
     */
    void give(T given) {
        if (value != null) {
            throw new IllegalStateException("Step " + step + " has given its result already");
        }
        value = Objects.requireNonNull(given);
    }

    /**
     * Takes it.
     *
     * @throws IllegalStateException when it is not given yet
     */
    T take() {
        if (value == null) {
            throw new IllegalStateException("Step " + step + " has not given its result yet");
        }
        return value;
    }
}
