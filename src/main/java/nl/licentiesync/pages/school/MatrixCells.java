package nl.licentiesync.pages.school;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.rules.Verdict;

/** The cells of the matrices of all schools, each rendered once; for any number of threads. */
public final class MatrixCells {

    private final Messages messages;
    private final Map<Verdict, MatrixCell> byVerdict = new ConcurrentHashMap<>();
    private final MatrixCell withoutLicence;

    /** Cells in one language. */
    public MatrixCells(Messages messages) {
        this.messages = messages;
        this.withoutLicence = MatrixCell.withoutLicence(messages);
    }

    /** The cell of a verdict. */
    MatrixCell of(Verdict verdict) {
        MatrixCell known = byVerdict.get(verdict);
        // Computing locks what other threads look up at the same time.
        return known != null ? known : byVerdict.computeIfAbsent(verdict, v -> MatrixCell.of(v, messages));
    }

    /** The cell of a program that the school has no licence for. */
    MatrixCell withoutLicence() {
        return withoutLicence;
    }
}
