package nl.licentiesync.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.licentiesync.ask.check.ColumnCheck;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.ask.check.PartCheck;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.intake.FindingCode;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** Writes a check of exports as JSON. */
final class CheckJson {

    private final ExportCheck check;
    private final List<FirstNightDoubt> doubts;
    private final List<String> block;
    private final Messages messages;

    CheckJson(ExportCheck check, List<FirstNightDoubt> doubts, List<String> block, Messages messages) {
        this.check = check;
        this.doubts = doubts;
        this.block = block;
        this.messages = messages;
    }

    /** Prints an object with every part, and what sync would make of them. */
    void print(PrintWriter out, LocalDate date, ExitCode code) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            write(json, date, code);
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private void write(JsonGenerator json, LocalDate date, ExitCode code) {
        json.writeStartObject();
        json.writeNumberProperty("exit_code", code.code());
        json.writeStringProperty("date", date.toString());
        json.writeArrayPropertyStart("parts");
        check.parts().forEach(part -> write(json, part));
        json.writeEndArray();
        json.writeArrayPropertyStart("other_files");
        check.otherFiles().forEach(other -> {
            json.writeStartObject();
            json.writeStringProperty("file", other.name());
            json.writeStringProperty("problem", other.problem());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("rosters");
        check.rosterTallies().forEach(tally -> {
            json.writeStartObject();
            json.writeStringProperty("format", tally.format().name());
            json.writeNumberProperty("files", tally.files());
            json.writeNumberProperty("schools", tally.schools());
            json.writeNumberProperty("teachers", tally.teachers());
            json.writeNumberProperty("unused", tally.unused());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeObjectPropertyStart("rows");
        check.tallies().forEach((file, tally) -> {
            json.writeObjectPropertyStart(file.fileName());
            json.writeNumberProperty("read", tally.read());
            json.writeNumberProperty("used", tally.used());
            json.writeNumberProperty("rejected", tally.rejected());
            json.writeNumberProperty("ignored", tally.ignored());
            json.writeEndObject();
        });
        json.writeEndObject();
        counts(json, "rejected", check.rejected());
        counts(json, "warnings", check.warnings());
        texts(json, "problems", CheckPrinter.problems(check, messages));
        json.writeArrayPropertyStart("doubts");
        doubts.forEach(doubt -> {
            json.writeStartObject();
            json.writeStringProperty("reason", doubt.key());
            json.writeStringProperty("sentence", doubt.sentence(messages));
            json.writeEndObject();
        });
        json.writeEndArray();
        texts(json, "configuration", block);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, PartCheck part) {
        json.writeStartObject();
        json.writeStringProperty("export", part.file().key());
        json.writeStringProperty("file", part.path().toString());
        json.writeBooleanProperty("by_headers", check.guessedFiles().containsKey(part.file()));
        json.writeStringProperty("encoding", part.encoding());
        json.writeBooleanProperty("byte_order_mark", part.isMarked());
        json.writeBooleanProperty("encoding_proposed", part.proposedEncoding().isPresent());
        json.writeBooleanProperty("gzip", part.isPacked());
        json.writeStringProperty("delimiter", String.valueOf(part.delimiter()));
        json.writeNumberProperty("header_line", part.headerLine());
        json.writeNumberProperty("rows", part.rows());
        json.writeArrayPropertyStart("columns");
        part.columns().forEach(column -> write(json, part, column));
        json.writeEndArray();
        texts(json, "unused", part.unusedAfterAll());
        texts(json, "date_forms", part.dateForms());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PartCheck part, ColumnCheck column) {
        json.writeStartObject();
        json.writeStringProperty("column", column.column().english());
        json.writeStringProperty("origin", column.origin().name());
        json.writeStringProperty("header", column.label());
        json.writeBooleanProperty("required", part.file().requires(column.column()));
        json.writeBooleanProperty("missing", part.missing().contains(column.column()));
        String suggestion = part.suggestions().get(column.column());
        if (suggestion != null) {
            json.writeStringProperty("perhaps", suggestion);
        }
        json.writeNumberProperty("values", column.values());
        json.writeNumberProperty("valid", column.valid());
        json.writeArrayPropertyStart("invalid");
        column.invalid().forEach(value -> {
            json.writeStartObject();
            json.writeNumberProperty("line", value.line());
            json.writeStringProperty("value", value.value());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String name, Map<ExportFile, Map<FindingCode, Integer>> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((file, codes) -> {
            json.writeObjectPropertyStart(file.fileName());
            codes.forEach((reason, number) -> json.writeNumberProperty(reason.name(), number));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
