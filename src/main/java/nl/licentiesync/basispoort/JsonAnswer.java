package nl.licentiesync.basispoort;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one saved answer of Basispoort value by value, and says where something is not as it must be. */
final class JsonAnswer {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Path file;
    private final JsonParser json;

    private JsonAnswer(Path file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads the object that a file holds, which may be packed with gzip.
     *
     * @param required the members that it must have
     * @throws UnusableAnswer when the file is not such an object
     */
    static void read(Path file, Set<String> required, Members members) {
        try (InputStream in = unpacked(file);
                JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            JsonAnswer answer = new JsonAnswer(file, json);
            json.nextToken();
            answer.object("The answer", required, members);
            if (json.nextToken() != null) {
                throw answer.unusable("something stands behind the end of the answer");
            }
        } catch (JacksonException e) {
            // The message of the library may hold what the file does.
            throw new UnusableAnswer(file, "%sthis is no JSON; fetch it again.".formatted(place(e.getLocation())));
        } catch (IOException e) {
            throw new UnusableAnswer(file, "it cannot be read (%s); fetch it again.".formatted(e.getMessage()));
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Reads an object; members that are not read are skipped. */
    void object(String name, Set<String> required, Members members) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw unusable("%s is not an object".formatted(name));
        }
        TokenStreamLocation start = json.currentTokenLocation();
        Set<String> found = new HashSet<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String member = json.currentName();
            json.nextToken();
            found.add(member);
            members.read(this, member);
            // What was read as a whole is at its end already, and a value that stands alone has no children.
            json.skipChildren();
        }
        for (String member : required) {
            if (!found.contains(member)) {
                throw new UnusableAnswer(
                        file, "%sthe member '%s' is missing; fetch it again.".formatted(place(start), member));
            }
        }
    }

    /** Reads every element of an array. */
    void array(String name, Runnable element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw unusable("'%s' is not an array".formatted(name));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** An account, or the number of an institution. */
    long id(String name) {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw unusable("'%s' is not a whole number".formatted(name));
        }
        boolean fits = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!fits || json.getLongValue() < 1) {
            throw unusable("'%s' is not a number from 1 to 9223372036854775807".formatted(name));
        }
        return json.getLongValue();
    }

    /** A number as {@link #id}, or null. */
    @Nullable
    Long idOrNull(String name) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : Long.valueOf(id(name));
    }

    /** A yes or no. */
    boolean flag(String name) {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unusable("'%s' is neither true nor false".formatted(name));
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A text. */
    String text(String name) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw unusable("'%s' is not a text".formatted(name));
        }
        return Objects.requireNonNull(json.getString());
    }

    /** A text; empty for null. */
    String textOrNull(String name) {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : text(name);
    }

    /** An array of texts. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        array(name, () -> texts.add(text(name)));
        return texts;
    }

    private UnusableAnswer unusable(String sentence) {
        return new UnusableAnswer(
                file, "%s%s; fetch it again.".formatted(place(json.currentTokenLocation()), sentence));
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null
                ? ""
                : String.format(Locale.ROOT, "line %d, column %d: ", location.getLineNr(), location.getColumnNr());
    }

    /** Reads the members of an object that it knows. */
    interface Members {

        void read(JsonAnswer answer, String member);
    }
}
