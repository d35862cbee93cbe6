package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A log of one JSON object on each line. */
final class JsonLog {

    private JsonLog() {}

    /** The fields of every line; an object within a line stands as its first token only. */
    static List<Map<String, Object>> parse(String log) {
        List<Map<String, Object>> lines = new ArrayList<>();
        log.lines().forEach(line -> lines.add(fields(line)));
        return lines;
    }

    private static Map<String, Object> fields(String line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            assertThat(parser.nextToken()).as(line).isEqualTo(JsonToken.START_OBJECT);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                Object seen = value.isNumeric() ? (Object) parser.getLongValue() : parser.getString();
                assertThat(fields.put(name, seen))
                        .as("%s twice in %s", name, line)
                        .isNull();
                parser.skipChildren();
            }
            assertThat(parser.currentToken()).as(line).isEqualTo(JsonToken.END_OBJECT);
            assertThat(parser.nextToken()).as("after the object of %s", line).isNull();
        }
        return fields;
    }
}
