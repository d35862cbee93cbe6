package nl.licentiesync.command;

import java.util.List;
import nl.licentiesync.nightly.NightResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logs the outcome of a night; in JSON also the guard's remarks, which people read in the summary. */
final class OutcomeLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeLog.class);

    private OutcomeLog() {}

    static void log(NightResult result, ExitCode code, LogFormat format) {
        // Where steps are not shown, the summary and the exit code tell of a held night, and it is no warning.
        if (!LOG.isInfoEnabled()) {
            return;
        }
        List<String> remarks = format == LogFormat.json ? result.guardVerdict().sentences() : List.of();
        LOG.atLevel(result.held() ? Level.WARN : Level.INFO)
                .addKeyValue("status", result.dryRun() && !result.held() ? "DRY_RUN" : code.status())
                .log(
                        "{}{}{}",
                        result.held() ? "held by the guard" : result.dryRun() ? "would be published" : "published",
                        remarks.isEmpty() ? "" : ": ",
                        String.join("; ", remarks));
    }
}
