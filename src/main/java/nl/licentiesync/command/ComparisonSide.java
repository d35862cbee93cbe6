package nl.licentiesync.command;

import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.ask.PublishedEvidence;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.compare.ComparedState;
import org.jspecify.annotations.Nullable;

/**
 * One of the two compared sides as the command line names it: a run or a folder of exports.
 *
 * @param folder of the exports; null for a run
 */
record ComparisonSide(ComparedState moment, @Nullable Path folder) {

    /** The number of the run; of exports, null. */
    @Nullable
    Long run() {
        return moment.evidence() instanceof PublishedEvidence published ? published.run() : null;
    }

    /** The lines of rows that were rejected, by file. */
    List<Source> rejected() {
        return moment.evidence() instanceof ExportEvidence exports ? exports.rejected() : List.of();
    }
}
