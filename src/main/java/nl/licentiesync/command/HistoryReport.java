package nl.licentiesync.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.store.PastRun;
import nl.licentiesync.store.RunCounts;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.RunOrigin;
import nl.licentiesync.store.StateHistory;
import tools.jackson.core.JsonGenerator;

/** Writes past runs for an operator, or as JSON. */
final class HistoryReport {

    private static final int REMARK = 6;
    private static final int SHA256 = 5;

    private final PrintWriter out;
    private final StateHistory history;
    private final LabelledLines lines;

    HistoryReport(PrintWriter out, StateHistory history) {
        this.out = out;
        this.history = history;
        this.lines = new LabelledLines(out, Terminal.ofStandardOutput());
    }

    /** A line for each run, and why it was held or failed. */
    void printTable(List<PastRun> runs) {
        HistoryTable table = new HistoryTable(out, runs);
        if (runs.isEmpty()) {
            lines.heading("", "No run yet.");
        } else {
            table.printHeader();
        }
        for (PastRun past : runs) {
            table.print(past);
            if (!past.remark().isEmpty()) {
                lines.below(REMARK, past.remark());
            }
            past.restores().ifPresent(earlier -> lines.below(REMARK, "restores run " + earlier));
            past.origin().filter(origin -> isByHand(past, origin)).ifPresent(origin -> {
                lines.below(REMARK, "%s by %s%s".formatted(origin.command(), origin.operator(), replacing(origin)));
                if (!past.overridden().isEmpty()) {
                    lines.below(REMARK, "published in spite of: " + past.overridden());
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
        lines.heading(
                HistoryTable.style(past.run().status()),
                "Run %s of %s: %s".formatted(past.run().id(), past.run().date(), HistoryTable.status(past)));
        if (!past.remark().isEmpty()) {
            lines.line("because", "%s", past.remark());
        }
        past.restores().ifPresent(earlier -> lines.line("restores", "run %s", earlier));
        lines.line(
                "built on",
                "%s",
                past.run().base().equals(RunId.NONE)
                        ? "no run"
                        : "run " + past.run().base());
        past.origin()
                .ifPresent(origin ->
                        lines.line("by", "%s, with %s%s", origin.operator(), origin.command(), replacing(origin)));
        if (!past.overridden().isEmpty()) {
            lines.line("despite", "%s", past.overridden());
        }
        lines.line("started", "%s", past.started().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        lines.line("took", "%s", took(past));
        past.counts().ifPresent(counts -> {
            lines.line(
                    "programs",
                    "%,d visible, %,d results only, %,d not visible",
                    counts.full(),
                    counts.resultsOnly(),
                    counts.none());
            lines.line(
                    "changes",
                    "%,d gained, %,d lost, %,d reduced, %,d restored",
                    counts.gained(),
                    counts.lost(),
                    counts.reduced(),
                    counts.restored());
            lines.line(
                    "input",
                    "%,d rejected (%,d kept in force), %s",
                    counts.rejected(),
                    counts.keptInForce(),
                    EnglishCounts.of(counts.warnings(), "warning"));
        });
        for (PastRun.Input input : past.inputs()) {
            lines.line(
                    "read",
                    "%s: %,d rows, %,d used, %,d rejected, %,d ignored",
                    input.file(),
                    input.read(),
                    input.used(),
                    input.rejected(),
                    input.ignored());
            lines.below(SHA256, "sha256 " + input.sha256());
        }
        past.run().report().ifPresentOrElse(report -> lines.path("report", report), () -> lines.line("report", "none"));
        lines.line("restore", "%s", restore(past));
        StandardOutput.finish(out);
    }

    private String restore(PastRun past) {
        Optional<RunId> restoredBy = past.restoredBy(history.runs());
        if (restoredBy.isPresent()) {
            return "not possible: it is current already, as run %s restored it".formatted(restoredBy.get());
        }
        if (past.restorable()) {
            return "possible";
        }
        if (!past.run().status().wasPublished()) {
            return "not possible: it was never published";
        }
        return past.isCurrent() ? "not possible: it is the current run" : "not possible: it is older than what is kept";
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

    private void write(JsonGenerator json, PastRun past) {
        json.writeStartObject();
        json.writeNumberProperty("run", past.run().id().value());
        json.writeStringProperty("date", past.run().date().toString());
        json.writeStringProperty("status", HistoryTable.status(past));
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
        json.writeBooleanProperty(
                "restorable",
                past.restorable() && past.restoredBy(history.runs()).isEmpty());
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

    private static String took(PastRun past) {
        return past.took().map(HistoryReport::seconds).orElse("-");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
