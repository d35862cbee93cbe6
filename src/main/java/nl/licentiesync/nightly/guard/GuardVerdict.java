package nl.licentiesync.nightly.guard;

import java.util.List;
import nl.licentiesync.report.GuardMeasure;
import nl.licentiesync.report.GuardMessages;
import nl.licentiesync.report.GuardRemark;

/**
 * The result of the guard: a remark for each exceeded limit, none when the night may be published.
 *
 * @param remarks one for each limit that is exceeded; none when the night may be published
 * @param measures what was measured, also where no limit is exceeded
 */
public record GuardVerdict(List<GuardRemark> remarks, List<GuardMeasure> measures) {

    /** Whether any limit is exceeded. */
    public boolean trips() {
        return !remarks.isEmpty();
    }

    /** The remarks in English, for the screen, the log and the history. */
    public List<String> sentences() {
        return GuardMessages.english(remarks);
    }
}
