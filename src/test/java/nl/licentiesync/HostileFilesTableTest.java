package nl.licentiesync;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.licentiesync.ask.ExportEvidence;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.FindingMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of harmful files in docs/rosters.md says what a night says of such files. */
class HostileFilesTableTest {

    private static final List<Map<String, String>> ROWS =
            MarkdownPage.read(Path.of("docs/rosters.md")).table("file");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SCHOOL = "<school><brincode>14AB</brincode></school>\n";
    private static final String TEACHER =
            "<leerkrachten>\n<leerkracht key=\"1\"><roepnaam>%s</roepnaam></leerkracht></leerkrachten>";
    private static final String TIMED =
            edexml("Sanne").replace("</school>", "<peildatum>2026-11-23</peildatum></school>");
    private static final String DTD = "<?xml version=\"1.0\"?>\n<!DOCTYPE EDEX [<!ENTITY naam %s>]>\n%s";

    /** The files that each row is about, by its first cell, with the line that is at fault; 0 for none. */
    private static final Map<String, List<Hostile>> FILES = Map.ofEntries(
            entry(
                    "has a DTD, with or without entities that grow (a \"billion laughs\") or that name another file",
                    List.of(
                            text(2, "<?xml version=\"1.0\"?>\n<!DOCTYPE EDEX>\n" + edexml("Sanne")),
                            text(2, DTD.formatted(grown(), edexml("&naam;"))),
                            text(2, DTD.formatted("SYSTEM \"file:///etc/hostname\"", edexml("&naam;"))))),
            entry("uses an entity, though it has no DTD", List.of(text(3, edexml("&naam;")))),
            entry(
                    "elements within a hundred others",
                    List.of(text(101, "<EDEX>\n" + "<a>\n".repeat(200) + "</a>".repeat(200) + "</EDEX>"))),
            entry(
                    "an attribute of 1 GB",
                    List.of(new Hostile(
                            2,
                            packed(
                                    "<EDEX>" + SCHOOL + "<vakken naam=\"",
                                    1 << 10,
                                    "x".repeat(1 << 20),
                                    "\"/></EDEX>")))),
            entry(
                    "thousands of different names",
                    // Those in the first 3,450 lines, which are 128 KB, are not counted, and then 5,000 are too few.
                    List.of(text(
                            8_450,
                            "<EDEX>\n" + numbered("<naam%05d a=\"" + "x".repeat(20) + "\"/>\n", 10_000) + "</EDEX>"))),
            entry(
                    "unpacks to more than 64 MB",
                    List.of(new Hostile(
                            129, packed("<EDEX>" + SCHOOL, 150, "<!-- " + "x".repeat(1 << 19) + " -->\n", "</EDEX>")))),
            entry(
                    "more than 20,000 groups or people",
                    List.of(
                            text(3, "<EDEX>" + SCHOOL + "<groepen>\n" + numbered("<groep key=\"g%d\"/>", 30_000)),
                            text(
                                    3,
                                    "<EDEX>" + SCHOOL + "<leerkrachten>\n"
                                            + numbered("<leerkracht key=\"%d\"/>", 30_000)))),
            entry("cut off", List.of(text(2, "<EDEX>" + SCHOOL + "<leerkrachten><leerkr"))),
            entry(
                    "bytes that are no text in the encoding that it declares",
                    List.of(new Hostile(4, head("UTF-8").concat(edexml("Renée")).getBytes(WINDOWS)))),
            entry("an encoding that does not exist", List.of(text(1, head("klingon") + edexml("Sanne")))),
            entry("damaged gzip", List.of(new Hostile(0, Arrays.copyOf(packed("<EDEX>" + SCHOOL + "</EDEX>"), 30)))),
            entry(
                    "two or more schools",
                    List.of(text(2, "<EDEX>" + SCHOOL + SCHOOL.replace("14AB", "14AC") + "</EDEX>"))),
            entry("another document", List.of(text(2, "<?xml version=\"1.0\"?>\n<html><body/></html>"))),
            entry(
                    "the second one for a school, of the same time",
                    List.of(text(0, TIMED).twice())),
            entry(
                    "the second one for a school, where one of them tells no time",
                    List.of(
                            text(0, edexml("Sanne")).twice(),
                            text(0, edexml("Sanne")).beside(TIMED),
                            text(0, TIMED).beside(edexml("Sanne")))),
            entry(
                    "a key that begins with `#`; the teacher is used",
                    List.of(text(3, edexml("Sanne").replace("key=\"1\"", "key=\"#7\"")))));

    @TempDir
    private Path folder;

    @Test
    void everyRowIsCompared() {
        assertThat(ROWS).extracting(row -> row.get("file")).containsExactlyInAnyOrderElementsOf(FILES.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aNightSaysWhatTheTableSays(String name, Hostile file, String message) throws IOException {
        assertThat(told(file)).as(name).containsExactly((file.line() == 0 ? "" : file.line()) + " | " + message);
    }

    static Stream<Object[]> files() {
        return ROWS.stream()
                .flatMap(row -> FILES.getOrDefault(row.get("file"), List.of()).stream()
                        .map(file -> new Object[] {row.get("file"), file, row.get("message")}));
    }

    private List<String> told(Hostile file) throws IOException {
        Files.writeString(
                folder.resolve("licences.csv"),
                "licence_id,school_id,program_id,starts_on,terms_accepted_on,terms_accepted_by\nL1,99ZZ00,kim,2026-08-01,,\n");
        Path rosters = Files.createDirectory(folder.resolve("rosters"));
        Files.writeString(rosters.resolve("goed.xml"), edexml("Sanne").replace("14AB", "99ZZ"));
        Files.write(rosters.resolve("een.xml"), file.bytes());
        if (file.other().length > 0) {
            Files.write(rosters.resolve("twee.xml"), file.other());
        }
        ExportEvidence read = ExportEvidence.read(
                new ExportPaths(folder, Map.of(), LocalDate.of(2026, 11, 23), rosters),
                ReadingOptions.of(StandardCharsets.UTF_8));
        FindingMessages messages = new FindingMessages(new Messages(Locale.ENGLISH), read.places());
        return read.findings().stream()
                .filter(finding ->
                        place(read, finding.file(), finding.line()).part().equals("een.xml"))
                .map(finding -> {
                    int line = place(read, finding.file(), finding.line()).line();
                    return (line == 0 ? "" : line) + " | " + messages.of(finding);
                })
                .toList();
    }

    private static LinePlaces.Place place(ExportEvidence read, ExportFile file, int line) {
        return read.places().of(file, line);
    }

    private static String head(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n";
    }

    private static String edexml(String firstName) {
        return "<EDEX>" + SCHOOL + TEACHER.formatted(firstName) + "</EDEX>";
    }

    private static String grown() {
        return "\"ha\">"
                + IntStream.range(0, 30)
                        .mapToObj(number -> "<!ENTITY n%d \"%s\">"
                                .formatted(number, (number == 0 ? "&naam;" : "&n" + (number - 1) + ";").repeat(10)))
                        .collect(Collectors.joining())
                + "<!ENTITY laatste \"&n29;\"";
    }

    private static Hostile text(int line, String text) {
        return new Hostile(line, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String numbered(String element, int count) {
        return IntStream.range(0, count).mapToObj(element::formatted).collect(Collectors.joining());
    }

    /** A text that is repeated between two others, packed one by one, as gzip may hold many packed parts. */
    private static byte[] packed(String before, int times, String repeated, String behind) {
        byte[] packed = packed(repeated);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(packed(before));
        for (int number = 0; number < times; number++) {
            all.writeBytes(packed);
        }
        all.writeBytes(packed(behind));
        return all.toByteArray();
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /**
     * A file that is broken, or made to do harm.
     *
     * @param line that is at fault; 0 for none
     * @param other what another file beside it holds; empty when there is none
     */
    private record Hostile(int line, byte[] bytes, byte[] other) {

        Hostile(int line, byte[] bytes) {
            this(line, bytes, new byte[0]);
        }

        Hostile twice() {
            return new Hostile(line, bytes, bytes);
        }

        Hostile beside(String text) {
            return new Hostile(line, bytes, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
