package nl.licentiesync.command;

import java.io.PrintWriter;
import java.util.List;
import nl.licentiesync.ask.check.ColumnCheck;
import nl.licentiesync.ask.check.ExportCheck;
import nl.licentiesync.ask.check.PartCheck;
import nl.licentiesync.report.IndentedJson;
import tools.jackson.core.JsonGenerator;

/** Writes a check of exports as JSON. */
final class CheckJson {

    private final JsonGenerator json;

    private CheckJson(JsonGenerator json) {
        this.json = json;
    }

    /** Prints an object with every part, and what sync would make of them. */
    static void print(PrintWriter out, ExportCheck check, List<String> doubts, List<String> block, ExitCode code) {
        try (JsonGenerator json = IndentedJson.to(out)) {
            new CheckJson(json).write(check, doubts, block, code);
            json.writeRaw('\n');
        }
        StandardOutput.finish(out);
    }

    private void write(ExportCheck check, List<String> doubts, List<String> block, ExitCode code) {
        json.writeStartObject();
        json.writeNumberProperty("exit_code", code.code());
        json.writeArrayPropertyStart("parts");
        check.parts().forEach(part -> write(part, check.guessedFiles().containsKey(part.file())));
        json.writeEndArray();
        json.writeObjectPropertyStart("rejected");
        check.rejected().forEach((file, codes) -> {
            json.writeObjectPropertyStart(file.fileName());
            codes.forEach((reason, number) -> json.writeNumberProperty(reason.name(), number));
            json.writeEndObject();
        });
        json.writeEndObject();
        texts("problems", check.problems());
        texts("doubts", doubts);
        texts("configuration", block);
        json.writeEndObject();
    }

    private void write(PartCheck part, boolean isGuessed) {
        json.writeStartObject();
        json.writeStringProperty("export", part.file().key());
        json.writeStringProperty("file", part.path().toString());
        json.writeBooleanProperty("by_headers", isGuessed);
        json.writeStringProperty("encoding", part.encoding());
        json.writeBooleanProperty("byte_order_mark", part.isMarked());
        json.writeBooleanProperty("gzip", part.isPacked());
        json.writeStringProperty("delimiter", String.valueOf(part.delimiter()));
        json.writeNumberProperty("header_line", part.headerLine());
        json.writeNumberProperty("rows", part.rows());
        json.writeArrayPropertyStart("columns");
        part.columns().forEach(column -> write(part, column));
        json.writeEndArray();
        texts("unused", part.unused());
        json.writeEndObject();
    }

    private void write(PartCheck part, ColumnCheck column) {
        json.writeStartObject();
        json.writeStringProperty("column", column.column().english());
        json.writeStringProperty("origin", column.origin().name());
        json.writeStringProperty("header", column.label());
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

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
