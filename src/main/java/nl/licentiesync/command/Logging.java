package nl.licentiesync.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged; to standard error, never with names or addresses of people. */
final class Logging {

    private Logging() {}

    /** Shows a line for each step of a night. */
    static void showSteps() {
        if (LoggerFactory.getLogger("nl.licentiesync") instanceof Logger logger) {
            logger.setLevel(Level.INFO);
        }
    }
}
