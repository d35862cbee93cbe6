package nl.licentiesync.store;

import java.io.IOException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Detects write errors that HSQLDB only logs. It acknowledges a commit even when the disk is full. */
final class WriteFailures extends Handler implements AutoCloseable {

    private static final Logger HSQLDB_LOG = Logger.getLogger("hsqldb.db");

    private volatile @Nullable Throwable first;

    /** Listens until it is closed; nothing that HSQLDB says is shown to anybody. */
    static WriteFailures listen() {
        // HSQLDB would otherwise replace the logging set-up of the process, and log its own business.
        System.setProperty("hsqldb.reconfig_logging", "false");
        HSQLDB_LOG.setLevel(Level.WARNING);
        HSQLDB_LOG.setUseParentHandlers(false);
        WriteFailures failures = new WriteFailures();
        HSQLDB_LOG.addHandler(failures);
        return failures;
    }

    /** Forgets what was said so far: of a log that a crash cut short, which is recovered from when it is opened. */
    void forget() {
        first = null;
    }

    /**
     * Passes when everything so far was written.
     *
     * @throws IOException when anything was not, whatever it was
     */
    void requireNone() throws IOException {
        Throwable failure = first;
        if (failure != null) {
            throw new IOException("the state could not be written: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void publish(LogRecord event) {
        if (first == null && event.getLevel().intValue() >= Level.WARNING.intValue()) {
            first = event.getThrown() == null ? new IOException(event.getMessage()) : event.getThrown();
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        HSQLDB_LOG.removeHandler(this);
    }
}
