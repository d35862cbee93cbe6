package nl.licentiesync.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.licentiesync.nightly.Progress;
import org.jspecify.annotations.Nullable;

/** Shows on the terminal how many schools are done, and removes that line at the end. */
final class ProgressDisplay implements Progress {

    /** Fewer are done before anybody has read it. */
    private static final int MANY_SCHOOLS = 500;

    private static final int MILLIS_BETWEEN_UPDATES = 100;

    private final PrintWriter err;
    private final int columns;
    private @Nullable ProgressBar bar;

    ProgressDisplay(PrintWriter err, int columns) {
        this.err = err;
        this.columns = columns;
    }

    @Override
    public void started(int schools) {
        if (schools >= MANY_SCHOOLS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("schools")
                    .setInitialMax(schools)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                    // The last column stays free, as some terminals go to the next line after it.
                    .setConsumer(new DelegatingProgressBarConsumer(this::rewrite, columns - 1))
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public void stepBy(int schools) {
        if (bar != null) {
            bar.stepBy(schools);
        }
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void rewrite(String line) {
        err.print('\r' + line);
        err.flush();
    }
}
