package nl.licentiesync.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.licentiesync.nightly.NightResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Runs the operator's own command after a night, for mail, chat or monitoring. Its result never changes that of the
 * night.
 */
final class OnFinish {

    private final String command;
    private final CommandLine line;

    OnFinish(String command, CommandLine line) {
        this.command = command;
        this.line = line;
    }

    /** Runs the command after a night that was published or held. */
    void tell(NightResult result, LocalDate date, ExitCode code) {
        String message = result.held() ? String.join("; ", result.guardVerdict().sentences()) : "";
        Map<String, String> facts = facts(date, code, message);
        facts.put("LICENTIESYNC_NIGHT_RUN", Long.toString(result.run()));
        facts.put("LICENTIESYNC_NIGHT_REPORT", result.report().toString());
        facts.put(
                "LICENTIESYNC_NIGHT_SUMMARY",
                result.report().resolve("summary.json").toString());
        run(facts);
    }

    /** Runs the command after a night that failed. */
    void tell(Exception failure, LocalDate date, ExitCode code) {
        run(facts(date, code, failure.getMessage()));
    }

    private static Map<String, String> facts(LocalDate date, ExitCode code, @Nullable String message) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("LICENTIESYNC_NIGHT_STATUS", code.status());
        facts.put("LICENTIESYNC_NIGHT_EXIT_CODE", Integer.toString(code.code()));
        facts.put("LICENTIESYNC_NIGHT_DATE", date.toString());
        facts.put("LICENTIESYNC_NIGHT_MESSAGE", message == null ? "" : message);
        return facts;
    }

    private void run(Map<String, String> facts) {
        try {
            ProcessBuilder process = new ProcessBuilder("sh", "-c", command).inheritIO();
            process.environment().putAll(facts);
            int ended = process.start().waitFor();
            if (ended != 0) {
                complain("ended with exit code " + ended);
            }
        } catch (IOException e) {
            complain("could not be started (%s)".formatted(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            complain("was interrupted");
        }
    }

    private void complain(String what) {
        ErrorReporter.onBehalfOf(line)
                .warn("The command of --on-finish %s; what became of the night stands.".formatted(what));
    }
}
