package nl.licentiesync.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Configures how much is logged and in which format; always to standard error, never with names or addresses of
 * people.
 */
final class Logging {

    /** Under which the run that a line is about is known. */
    static final String RUN = "run";

    private static final String TEXT_LINE =
            "%d{HH:mm:ss.SSS, Europe/Amsterdam} %replace(run %X{run}: ){'^run : $', ''}%msg%n%nopex";

    private Logging() {}

    /** Logs a night in this form, with a line for each step if that is wanted. */
    static void start(LogFormat format, boolean steps) {
        MDC.remove(RUN);
        use(format, steps);
    }

    /** Applies to all later log lines. */
    static void use(LogFormat format, boolean steps) {
        if (LoggerFactory.getLogger("nl.licentiesync") instanceof Logger logger) {
            logger.setLevel(steps ? Level.INFO : Level.WARN);
        }
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root
                && root.getAppender(LoggingSetup.STANDARD_ERROR) instanceof ConsoleAppender<ILoggingEvent> appender) {
            boolean json = format == LogFormat.json;
            if (json != appender.getEncoder() instanceof JsonLine) {
                appender.setEncoder(
                        json ? started(new JsonLine(), root.getLoggerContext()) : textLine(root.getLoggerContext()));
            }
        }
    }

    /** Writes lines for people: the time, the run, the message. */
    static Encoder<ILoggingEvent> textLine(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(TEXT_LINE);
        return started(encoder, context);
    }

    private static Encoder<ILoggingEvent> started(Encoder<ILoggingEvent> encoder, LoggerContext context) {
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
