package nl.licentiesync.rules;

import org.jspecify.annotations.Nullable;

/** The outcome for the terms of a licence on a date (section 2.2). */
public enum Terms {
    NOT_ACCEPTED(Reason.TERMS_NOT_ACCEPTED),
    NOT_BY_SCHOOL(Reason.TERMS_NOT_BY_SCHOOL),
    /** They hold, but the school does not know who accepted them this school year. */
    TO_BE_CHECKED(null),
    HOLD(null);

    private final @Nullable Reason blocking;

    Terms(@Nullable Reason blocking) {
        this.blocking = blocking;
    }

    /** Whether the terms hold, to be checked or not. */
    public boolean hold() {
        return blocking == null;
    }

    /** Why the terms block, or null when they hold. */
    public @Nullable Reason blocking() {
        return blocking;
    }
}
