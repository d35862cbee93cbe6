package nl.licentiesync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import nl.licentiesync.files.Readers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The file manifest.json of a report, which says to which state and run it belongs.
 *
 * @param state the id of the state
 * @param run the number of the run
 */
public record ReportManifest(String state, long run) {

    private static final String NAME = "manifest.json";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Writes it into a report that has none yet. */
    public void write(Path report, Readers readers) throws IOException {
        try (OutputStream out = readers.createFile(report.resolve(NAME));
                JsonGenerator json = IndentedJson.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("state", state);
            json.writeNumberProperty("run", run);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** The id of the state that a report belongs to; empty when it does not say so, as before there were manifests. */
    public static Optional<String> stateOf(Path report) throws IOException {
        try (InputStream in = Files.newInputStream(report.resolve(NAME));
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return Optional.ofNullable(firstValue(json, "state"));
        } catch (NoSuchFileException | JacksonException noneOrDamaged) {
            return Optional.empty();
        }
    }

    /** Reads no further than that: the rest may be long. */
    private static @Nullable String firstValue(JsonParser json, String name) {
        while (json.nextToken() != null) {
            if (json.currentToken() == JsonToken.PROPERTY_NAME && name.equals(json.currentName())) {
                return json.nextStringValue();
            }
        }
        return null;
    }
}
