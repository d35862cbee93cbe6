package nl.licentiesync.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The file manifest.json of a report: state and run that it belongs to, and size and checksum of each file.
 *
 * @param state the id of the state
 * @param run the number of the run
 * @param files all files of the report but this one, by their paths within it
 * @param unchanged the files that say what they say since an earlier night
 */
public record ReportManifest(
        String state, long run, SortedMap<String, FileChecksum> files, SortedMap<String, UnchangedSince> unchanged) {

    /** The name of the file. */
    public static final String NAME = "manifest.json";

    /** So many files at most stand in a sentence. */
    private static final int NAMED = 5;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** The manifest of those files. */
    public ReportManifest {
        files = Collections.unmodifiableSortedMap(files);
        unchanged = Collections.unmodifiableSortedMap(unchanged);
    }

    /** Writes it among the files of a report, a line for each file, and gives what it must be itself. */
    public FileChecksum write(ReportFiles report) throws IOException {
        try (OutputStream out = report.create(NAME);
                JsonGenerator json = IndentedJson.to(out)) {
            json.writeStartObject();
            json.writeStringProperty("state", state);
            json.writeNumberProperty("run", run);
            json.writeObjectPropertyStart("files");
            files.forEach((name, sum) -> {
                json.writeArrayPropertyStart(name);
                json.writeNumber(sum.size());
                json.writeString(sum.crc32c());
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeObjectPropertyStart("unchanged");
            unchanged.forEach((name, since) -> {
                json.writeArrayPropertyStart(name);
                json.writeString(since.date().toString());
                json.writeNumber(since.run());
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return report.written(NAME);
    }

    /**
     * The manifest of a report; empty when it is gone or no longer what it was.
     *
     * @param sum what it was when it was written
     */
    public static Optional<ReportManifest> in(Path report, FileChecksum sum) {
        Path file = report.resolve(NAME);
        try {
            return FileChecksum.of(file).equals(sum) ? Optional.of(read(file)) : Optional.empty();
        } catch (IOException goneOrUnreadable) {
            return Optional.empty();
        }
    }

    private static ReportManifest read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            String state = String.valueOf(firstValue(json, "state"));
            json.nextName();
            long run = json.nextLongValue(0);
            SortedMap<String, FileChecksum> files = new TreeMap<>();
            json.nextName();
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                files.put(name, new FileChecksum(json.nextLongValue(0), String.valueOf(json.nextStringValue())));
                json.nextToken();
            }
            return new ReportManifest(state, run, files, readUnchanged(json));
        }
    }

    /** Nothing in the manifest of an earlier version. */
    private static SortedMap<String, UnchangedSince> readUnchanged(JsonParser json) {
        SortedMap<String, UnchangedSince> unchanged = new TreeMap<>();
        if (json.nextName() == null) {
            return unchanged;
        }
        json.nextToken();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            LocalDate date = LocalDate.parse(String.valueOf(json.nextStringValue()));
            unchanged.put(name, new UnchangedSince(date, json.nextLongValue(0)));
            json.nextToken();
        }
        return unchanged;
    }

    /** The names of files of a report that are gone, cannot be read, or are not what they must be; links are not followed. */
    public static SortedSet<String> damaged(Path report, Map<String, FileChecksum> files) {
        SortedSet<String> damaged = new TreeSet<>();
        files.forEach((name, sum) -> {
            if (!isWhole(report.resolve(name), sum)) {
                damaged.add(name);
            }
        });
        return damaged;
    }

    private static boolean isWhole(Path file, FileChecksum sum) {
        try {
            return Files.isDirectory(file.resolveSibling(""), LinkOption.NOFOLLOW_LINKS)
                    && FileChecksum.of(file).equals(sum);
        } catch (IOException goneOrUnreadable) {
            return false;
        }
    }

    /** Files in a sentence: a few of them, and how many more there are. */
    public static String named(Collection<String> files) {
        String few = files.stream().limit(NAMED).collect(Collectors.joining(", "));
        return files.size() > NAMED ? String.format(Locale.ROOT, "%s and %,d more", few, files.size() - NAMED) : few;
    }

    /**
     * The id of the state that a report belongs to; empty when it does not say so, as before there were manifests, or
     * when the manifest is damaged or cannot be read. Links are not followed.
     */
    public static Optional<String> stateOf(Path report) {
        Path manifest = report.resolve(NAME);
        if (!Files.isDirectory(report, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(manifest);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return Optional.ofNullable(firstValue(json, "state"));
        } catch (IOException | JacksonException damagedOrUnreadable) {
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
