package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.licentiesync.ask.compare.Cause;
import nl.licentiesync.ask.compare.ChangedRow;
import nl.licentiesync.report.IndentedJson;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a comparison as JSON. */
final class ComparisonJson {

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /** Prints an object with every row that differs, school by school. */
    static void print(PrintWriter out, ComparisonSide was, ComparisonSide now, Stream<List<ChangedRow>> schools) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            new ComparisonJson(json).write(was, now, schools);
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private void write(ComparisonSide was, ComparisonSide now, Stream<List<ChangedRow>> schools) {
        json.writeStartObject();
        write("a", was);
        write("b", now);
        ComparisonTotals totals = new ComparisonTotals();
        json.writeArrayPropertyStart("differences");
        schools.forEach(rows -> {
            totals.add(rows);
            rows.forEach(this::write);
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("totals");
        for (ChangeKind kind : ChangeKind.values()) {
            json.writeNumberProperty(
                    kind.name().toLowerCase(Locale.ROOT), totals.counts().of(kind));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(String name, ComparisonSide side) {
        json.writeObjectPropertyStart(name);
        Long run = side.run();
        if (run == null) {
            text("exports", side.folder());
        } else {
            json.writeNumberProperty("run", run);
            SchoolCalendar calendar = side.moment().evidence().calendar();
            text(
                    "school_year_start",
                    calendar == null ? null : calendar.yearStart().toString().substring("--".length()));
            text("results_years", calendar == null ? null : calendar.resultsYears());
        }
        text("date", side.moment().date());
        json.writeNumberProperty("rejected_rows", side.rejected().size());
        json.writeEndObject();
    }

    private void write(ChangedRow row) {
        json.writeStartObject();
        text("school_id", row.school().code());
        text("school_name", row.school().name());
        text("teacher_id", row.teacher().id());
        text("teacher_name", row.teacher().name());
        text("program_id", row.program().id());
        text("program_name", row.program().displayName());
        text("change", row.change().kind());
        text("was", row.change().was());
        text("now", row.change().now());
        json.writeArrayPropertyStart("reasons");
        row.change().reasons().forEach(reason -> json.writeString(reason.name()));
        json.writeEndArray();
        json.writeBooleanProperty("decisive", row.decisive());
        json.writeArrayPropertyStart("causes");
        row.causes().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Cause cause) {
        json.writeStartObject();
        text("cause", cause.kind());
        text("subject", cause.subject().isEmpty() ? null : cause.subject());
        text("text", cause.text());
        text("was", cause.was());
        text("now", cause.now());
        text("was_source", cause.wasAt());
        text("now_source", cause.nowAt());
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) {
        json.writeStringProperty(name, value == null ? null : value.toString());
    }
}
