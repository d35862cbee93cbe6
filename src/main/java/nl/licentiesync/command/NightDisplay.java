package nl.licentiesync.command;

import java.io.PrintWriter;
import nl.licentiesync.nightly.Progress;

/** What of a night is shown while it goes on: all of it to people at a terminal, nothing to cron unless asked for. */
record NightDisplay(LogFormat format, boolean quiet, boolean verbose, Terminal terminal) {

    /** Whether there is a line for each step. */
    boolean steps() {
        return verbose || format == LogFormat.json || terminal.isThere() && !quiet;
    }

    /** Who is told how far the schools are. */
    Progress progress(PrintWriter err) {
        boolean shown = terminal.columns() > 0 && !quiet && format == LogFormat.text;
        return shown ? new ProgressDisplay(err, terminal.columns()) : Progress.UNWATCHED;
    }
}
