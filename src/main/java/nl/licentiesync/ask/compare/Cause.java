package nl.licentiesync.ask.compare;

import nl.licentiesync.ask.Source;
import org.jspecify.annotations.Nullable;

/**
 * A changed fact that explains a change of access.
 *
 * @param subject the number of the licence or teacher, or the code of the program, that it is about; empty for the
 *     date
 * @param text in a sentence, which does not name the teacher whose row it is
 * @param was for other programs; null when there was none
 * @param now for other programs; null when there is none any more
 * @param wasAt where it was written; null when nowhere
 * @param nowAt where it is written; null when nowhere
 */
public record Cause(
        CauseKind kind,
        String subject,
        String text,
        @Nullable String was,
        @Nullable String now,
        @Nullable Source wasAt,
        @Nullable Source nowAt) {}
