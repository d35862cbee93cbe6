package nl.licentiesync.rules;

import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Teacher;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody at the school can do.
 *
 * @param licence the licence it is about; null for an account
 * @param terms why the terms are in question; null for an account
 * @param teacher the teacher it is about; null for terms
 * @param waiting how many teachers (for terms) or programs (for an account) wait for it
 */
public record Action(
        ActionKind kind,
        @Nullable Licence licence,
        @Nullable Terms terms,
        @Nullable Teacher teacher,
        int waiting) {}
