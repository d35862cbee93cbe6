package nl.licentiesync.command;

import java.io.PrintWriter;
import nl.licentiesync.nightly.Progress;

/** What a night shows while it runs: progress and steps on a terminal, nothing under cron unless asked for. */
record NightDisplay(LogFormat format, boolean quiet, boolean verbose, Terminal terminal) {

    /** Whether there is a line for each step. */
    boolean steps() {
        return verbose || format == LogFormat.json || terminal.isThere() && !quiet;
    }

    /** Receives the progress of the schools. */
    Progress progress(PrintWriter err) {
        boolean shown = terminal.columns() > 0 && !quiet && format == LogFormat.text;
        return shown ? new ProgressDisplay(err, terminal.columns()) : Progress.UNWATCHED;
    }
}
