package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunOrigin;
import nl.licentiesync.store.RunStatus;
import tools.jackson.core.JsonGenerator;

/** Puts past runs into words for an operator, or into JSON for a program. */
final class HistoryReport {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String ROW = "%4s  %-10s  %-16s  %7s  %-11s  %9s  %8s  %8s  %8s";

    private final PrintWriter out;

    HistoryReport(PrintWriter out) {
        this.out = out;
    }

    /** A line for each run, and why it was held or failed. */
    void printTable(List<PastRun> runs) {
        if (runs.isEmpty()) {
            line("No run yet.");
        } else {
            line(ROW, "run", "date", "started", "took", "status", "visible", "gained", "lost", "rejected");
        }
        for (PastRun past : runs) {
            line(
                    ROW,
                    past.run().id(),
                    past.run().date(),
                    past.started().format(MINUTES),
                    took(past),
                    status(past),
                    past.counts()
                            .map(RunCounts::full)
                            .map(HistoryReport::number)
                            .orElse("-"),
                    past.counts()
                            .map(RunCounts::gained)
                            .map(HistoryReport::number)
                            .orElse("-"),
                    past.counts()
                            .map(RunCounts::lost)
                            .map(HistoryReport::number)
                            .orElse("-"),
                    past.counts()
                            .map(RunCounts::rejected)
                            .map(HistoryReport::number)
                            .orElse("-"));
            if (!past.remark().isEmpty()) {
                line("      %s", past.remark());
            }
            past.restores().ifPresent(earlier -> line("      restores run %s", earlier));
            past.origin().filter(origin -> isByHand(past, origin)).ifPresent(origin -> {
                line("      %s by %s%s", origin.command(), origin.operator(), replacing(origin));
                if (!past.overridden().isEmpty()) {
                    line("      published in spite of: %s", past.overridden());
                }
            });
        }
        StandardOutput.finish(out);
    }

    /** Whether somebody did more than let the night run. */
    private static boolean isByHand(PastRun past, RunOrigin origin) {
        return past.restores().isPresent()
                || !past.overridden().isEmpty()
                || origin.replaces().isPresent();
    }

    private static String replacing(RunOrigin origin) {
        return origin.replaces().map(run -> ", in place of run " + run).orElse("");
    }

    /** All that is known of a run. */
    void printAllOf(PastRun past) {
        line("Run %s of %s: %s", past.run().id(), past.run().date(), status(past));
        if (!past.remark().isEmpty()) {
            line("  because   %s", past.remark());
        }
        past.restores().ifPresent(earlier -> line("  restores  run %s", earlier));
        line(
                "  built on  %s",
                past.run().base().equals(RunId.NONE)
                        ? "no run"
                        : "run " + past.run().base());
        past.origin()
                .ifPresent(origin ->
                        line("  by        %s, with %s%s", origin.operator(), origin.command(), replacing(origin)));
        if (!past.overridden().isEmpty()) {
            line("  despite   %s", past.overridden());
        }
        line("  started   %s", past.started().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        line("  took      %s", took(past));
        past.counts().ifPresent(counts -> {
            line(
                    "  programs  %,d visible, %,d results only, %,d not visible",
                    counts.full(), counts.resultsOnly(), counts.none());
            line(
                    "  changes   %,d gained, %,d lost, %,d reduced, %,d restored",
                    counts.gained(), counts.lost(), counts.reduced(), counts.restored());
            line(
                    "  input     %,d rejected (%,d kept in force), %s",
                    counts.rejected(), counts.keptInForce(), NightSummary.count(counts.warnings(), "warning"));
        });
        for (PastRun.Input input : past.inputs()) {
            line(
                    "  read      %s: %,d rows, %,d used, %,d rejected, %,d ignored",
                    input.file(), input.read(), input.used(), input.rejected(), input.ignored());
            line("            sha256 %s", input.sha256());
        }
        line("  report    %s", past.run().report().map(Path::toString).orElse("none"));
        line("  restore   %s", past.restorable() ? "possible" : "not possible");
        StandardOutput.finish(out);
    }

    /** The same in JSON: a list of runs. */
    void printJson(List<PastRun> runs) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            json.writeStartArray();
            for (PastRun past : runs) {
                write(json, past);
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private static void write(JsonGenerator json, PastRun past) {
        json.writeStartObject();
        json.writeNumberProperty("run", past.run().id().value());
        json.writeStringProperty("date", past.run().date().toString());
        json.writeStringProperty("status", status(past));
        json.writeStringProperty("started_at", past.started().toString());
        json.writeStringProperty(
                "finished_at", past.finished().map(OffsetDateTime::toString).orElse(null));
        json.writeStringProperty("remark", past.remark());
        past.restores().ifPresent(earlier -> json.writeNumberProperty("restores", earlier.value()));
        if (past.run().base().equals(RunId.NONE)) {
            json.writeNullProperty("built_on");
        } else {
            json.writeNumberProperty("built_on", past.run().base().value());
        }
        past.origin().ifPresent(origin -> write(json, origin));
        json.writeStringProperty("overridden", past.overridden());
        json.writeBooleanProperty("restorable", past.restorable());
        json.writeStringProperty(
                "report", past.run().report().map(Path::toString).orElse(null));
        json.writeObjectPropertyStart("inputs");
        for (PastRun.Input input : past.inputs()) {
            json.writeObjectPropertyStart(input.file());
            json.writeStringProperty("sha256", input.sha256());
            json.writeNumberProperty("read", input.read());
            json.writeNumberProperty("used", input.used());
            json.writeNumberProperty("rejected", input.rejected());
            json.writeNumberProperty("ignored", input.ignored());
            json.writeEndObject();
        }
        json.writeEndObject();
        past.counts().ifPresent(counts -> write(json, counts));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunOrigin origin) {
        json.writeStringProperty("command", origin.command());
        json.writeStringProperty("login", origin.operator().login());
        json.writeStringProperty("sudo_user", origin.operator().sudoUser().orElse(null));
        origin.replaces().ifPresent(run -> json.writeNumberProperty("replaces", run.value()));
    }

    private static void write(JsonGenerator json, RunCounts counts) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("full", counts.full());
        json.writeNumberProperty("results_only", counts.resultsOnly());
        json.writeNumberProperty("none", counts.none());
        json.writeNumberProperty("gained", counts.gained());
        json.writeNumberProperty("lost", counts.lost());
        json.writeNumberProperty("reduced", counts.reduced());
        json.writeNumberProperty("restored", counts.restored());
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeNumberProperty("warnings", counts.warnings());
        json.writeNumberProperty("kept_in_force", counts.keptInForce());
        json.writeEndObject();
    }

    /** Whoever reads the history holds the lock, so that a run that has not ended was interrupted. */
    private static String status(PastRun past) {
        return past.run().status() == RunStatus.RUNNING
                ? "INTERRUPTED"
                : past.run().status().name();
    }

    private static String took(PastRun past) {
        return past.took().map(HistoryReport::seconds).orElse("-");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments).stripTrailing());
    }
}
