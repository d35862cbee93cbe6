package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Reports errors on standard error: as a sentence for people, or as a log line in JSON. */
final class ErrorReporter {

    private static final String FORMAT = "--log-format";

    private final CommandLine line;
    private final boolean aboutNight;
    private final boolean forCollectors;

    private ErrorReporter(CommandLine line, boolean aboutNight, boolean forCollectors) {
        this.line = line;
        this.aboutNight = aboutNight;
        this.forCollectors = forCollectors;
    }

    /** Formats in the requested log format. */
    static ErrorReporter onBehalfOf(CommandLine line) {
        OptionSpec format = line.getCommandSpec().findOption(FORMAT);
        return new ErrorReporter(line, format != null, format != null && format.getValue() == LogFormat.json);
    }

    /** The requested log format, found also behind the option at which parsing stopped. */
    static ErrorReporter aboutUsage(CommandLine line, String... arguments) {
        ErrorReporter errorReporter = onBehalfOf(line);
        boolean asked = asksJson(arguments);
        // No run was started.
        return new ErrorReporter(line, false, errorReporter.forCollectors || errorReporter.aboutNight && asked);
    }

    /** The log format to use when the command line could not be parsed. */
    static ErrorReporter beforeAnyCommand(CommandLine line, Map<String, String> environment, String... arguments) {
        boolean asked = asksJson(arguments) || "json".equalsIgnoreCase(environment.get("LICENTIESYNC_LOG_FORMAT"));
        return new ErrorReporter(line, false, asked);
    }

    private static boolean asksJson(String... arguments) {
        return String.join(" ", arguments).toLowerCase(Locale.ROOT).matches(".*" + FORMAT + "[ =]json\\b.*");
    }

    boolean isForCollectors() {
        return forCollectors;
    }

    /** Reports that the command failed. */
    void fail(Exception failure, boolean withCause) {
        String sentence = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (forCollectors) {
            log(Level.ERROR, sentence, ExitCode.of(failure).status(), withCause ? failure : null);
        } else {
            print(sentence, withCause ? failure : null);
        }
    }

    /** The command succeeded, but a secondary task failed. */
    void warn(String sentence) {
        if (forCollectors) {
            log(Level.WARN, sentence, null, null);
        } else {
            print(sentence, null);
        }
    }

    private static void log(Level level, String sentence, @Nullable String status, @Nullable Exception cause) {
        // The night may not have been started.
        Logging.use(LogFormat.json, true);
        LoggingEventBuilder event = LoggerFactory.getLogger(ErrorReporter.class).atLevel(level);
        if (status != null) {
            event = event.addKeyValue("status", status);
        }
        if (cause != null) {
            event = event.setCause(cause);
        }
        event.log(sentence);
    }

    private void print(String sentence, @Nullable Exception cause) {
        PrintWriter err = line.getErr();
        String run = aboutNight ? MDC.get(Logging.RUN) : null;
        String seen = ConsoleTable.harmless(sentence);
        err.println(run == null ? seen : "run %s: %s".formatted(run, seen));
        if (cause != null) {
            cause.printStackTrace(err);
        }
        err.flush();
    }
}
