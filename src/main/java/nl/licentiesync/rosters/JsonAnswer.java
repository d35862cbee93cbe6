package nl.licentiesync.rosters;

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
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one saved answer of Basispoort value by value, and says where something is not as it must be. */
public final class JsonAnswer {

    /** No answer has values within more values than this. */
    private static final int DEEPEST = 100;

    /** No value of an answer has more characters. */
    private static final int LONGEST = 1 << 20;

    /** No school has more groups or staff. */
    private static final int MOST = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxNameLength(LONGEST)
                    .build())
            .build();

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
    public static void read(Path file, Set<String> required, Members members) {
        try (InputStream in = unpacked(file)) {
            read(file, in, required, members);
        } catch (IOException e) {
            throw new UnusableAnswer(file, "it cannot be read (%s); fetch it again.".formatted(e.getMessage()));
        }
    }

    /** Reads the object that is in the bytes of a file, as {@link #read(Path, Set, Members)}. */
    static void read(Path file, InputStream in, Set<String> required, Members members) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            JsonAnswer answer = new JsonAnswer(file, json);
            json.nextToken();
            answer.object("The answer", required, members);
            if (json.nextToken() != null) {
                throw answer.unusable(
                        RosterFault.NOT_JSON, "", "something stands behind the end of the answer; fetch it again.");
            }
        } catch (JacksonIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw new UnusableAnswer(
                    file,
                    RosterFile.faultOf(cause),
                    "it cannot be read (%s); fetch it again.".formatted(cause.getMessage()));
        } catch (StreamConstraintsException e) {
            throw new UnusableAnswer(
                    file,
                    fault(RosterFault.TOO_LONG, e.getLocation(), ""),
                    "%sa value is too long or nested too deeply; fetch it again.".formatted(place(e.getLocation())));
        } catch (UnexpectedEndOfInputException e) {
            throw new UnusableAnswer(
                    file,
                    fault(RosterFault.CUT_OFF, e.getLocation(), ""),
                    "%sthis is no JSON; fetch it again.".formatted(place(e.getLocation())));
        } catch (JacksonException e) {
            // The message of the library may hold what the file does.
            throw new UnusableAnswer(
                    file,
                    fault(RosterFault.NOT_JSON, e.getLocation(), ""),
                    "%sthis is no JSON; fetch it again.".formatted(place(e.getLocation())));
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
    public void object(String name, Set<String> required, Members members) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(name, "%s is not an object".formatted(name));
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
                        file,
                        fault(RosterFault.MEMBER_MISSING, start, member),
                        "%sthe member '%s' is missing; fetch it again.".formatted(place(start), member));
            }
        }
    }

    /** Reads every element of an array. */
    public void array(String name, Runnable element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong(name, "\'%s\' is not an array".formatted(name));
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    /** An account, or the number of an institution. */
    public long id(String name) {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong(name, "\'%s\' is not a whole number".formatted(name));
        }
        boolean fits = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!fits || json.getLongValue() < 1) {
            throw wrong(name, "\'%s\' is not a number from 1 to 9223372036854775807".formatted(name));
        }
        return json.getLongValue();
    }

    /** A number as {@link #id}, or null. */
    public @Nullable Long idOrNull(String name) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : Long.valueOf(id(name));
    }

    /** A yes or no. */
    public boolean flag(String name) {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wrong(name, "\'%s\' is neither true nor false".formatted(name));
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** A text. */
    public String text(String name) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(name, "\'%s\' is not a text".formatted(name));
        }
        return Objects.requireNonNull(json.getString());
    }

    /** A text; empty for null. */
    public String textOrNull(String name) {
        return json.currentToken() == JsonToken.VALUE_NULL ? "" : text(name);
    }

    /** A text or a whole number as it is written; empty for null. */
    public String textOrNumber(String name) {
        return json.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Objects.requireNonNull(json.getString())
                : textOrNull(name);
    }

    /** An array of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        array(name, () -> texts.add(text(name)));
        return texts;
    }

    /** An array of ids, without the blanks around them. */
    public List<String> codes(String name) {
        List<String> codes = new ArrayList<>();
        array(name, () -> codes.add(RosterText.code(text(name))));
        return codes;
    }

    /** Whether the value is null. */
    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Fails when an answer holds more of something than any school has. */
    void limit(int number, String name) {
        if (number > MOST) {
            throw unusable(
                    RosterFault.TOO_MANY, name, "'%s' holds more than any school has; fetch it again.".formatted(name));
        }
    }

    private UnusableAnswer wrong(String name, String sentence) {
        return unusable(RosterFault.MEMBER_WRONG, name, sentence + "; fetch it again.");
    }

    private UnusableAnswer unusable(RosterFault fault, String detail, String sentence) {
        TokenStreamLocation location = json.currentTokenLocation();
        return new UnusableAnswer(file, fault(fault, location, detail), place(location) + sentence);
    }

    private static UnreadableRoster fault(RosterFault fault, @Nullable TokenStreamLocation location, String detail) {
        return new UnreadableRoster(fault, location == null ? 0 : location.getLineNr(), detail);
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null
                ? ""
                : String.format(Locale.ROOT, "line %d, column %d: ", location.getLineNr(), location.getColumnNr());
    }

    /** Reads the members of an object that it knows. */
    public interface Members {

        void read(JsonAnswer answer, String member);
    }
}
