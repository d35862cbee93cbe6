package nl.licentiesync.pages.school;

import java.util.List;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Verdict;

/**
 * A cell of the matrix: a teacher's access to a program, with and without words.
 *
 * @param kind the class that colours it: full, results, blocked or none
 * @param symbol one character that tells it without colour
 * @param words the same for who cannot see it
 */
public record MatrixCell(String kind, String symbol, String words) {

    static MatrixCell of(Verdict verdict, Messages messages) {
        if (verdict.access() != Access.NONE) {
            Reason reason = verdict.reasons().get(0);
            String kind = kind(verdict.access());
            return new MatrixCell(kind, messages.get("symbol." + kind), messages.reason(reason));
        }
        Reason reason = verdict.reasons().get(0);
        return new MatrixCell(
                verdict.concernsTeacher() ? "blocked" : "none",
                messages.get("symbol." + reason),
                words(verdict.reasons(), messages));
    }

    /** The class that colours what is visible. */
    static String kind(Access access) {
        return access == Access.FULL ? "full" : "results";
    }

    private static String words(List<Reason> reasons, Messages messages) {
        return reasons.stream().map(messages::reason).collect(Collectors.joining("; "));
    }
}
