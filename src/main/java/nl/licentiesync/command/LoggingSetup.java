package nl.licentiesync.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets up logging when the first logger is asked for: warnings, on standard error. In code, as reading the same from XML
 * costs every command a tenth of a second.
 */
public final class LoggingSetup extends ContextAwareBase implements Configurator {

    /** The name of the one place that log lines go to. */
    static final String STANDARD_ERROR = "STDERR";

    /** Logback makes it, by the name in META-INF/services. */
    public LoggingSetup() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(STANDARD_ERROR);
        appender.setTarget("System.err");
        appender.setEncoder(Logging.textLine(context));
        appender.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        // A failed step is told in the product's own words, not in two stack traces.
        context.getLogger("org.springframework.batch.core.step").setLevel(Level.OFF);
        // A migration that finds nothing to migrate is no warning, and one that fails is told in the product's own
        // words.
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
