package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3, the file: exit 2, one sentence that names the file and what to do, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnusableExportTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Nights nights;
    private SortedMap<String, String> published;

    @BeforeAll
    void publishANight(@TempDir Path temp) {
        nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
        published = nights.reportTree();
    }

    @BeforeEach
    void goodExports() throws IOException {
        for (String file : List.of("licences.csv", "teachers.csv", "programs.csv", "manual-links.csv")) {
            Files.deleteIfExists(nights.export(file));
        }
        TwoSchools.write(nights);
    }

    @Test
    void aPageInThePlaceOfAnExport() {
        nights.write("licences.csv", "<!DOCTYPE html>", "<html><body>Log in</body></html>");

        assertThat(nights.run("2026-11-24").sentence())
                .endsWith(nights.export("licences.csv")
                        + " is a web page; export it as CSV, and check that this is the right file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"504B0304", "D0CF11E0"})
    void aWorkbook(String beginning) throws IOException {
        byte[] start = HexFormat.of().parseHex(beginning);
        byte[] book = Arrays.copyOf(start, 200);
        Files.write(nights.export("teachers.csv"), book);

        assertThat(nights.run("2026-11-24").sentence())
                .endsWith(nights.export("teachers.csv") + " is a workbook of a spreadsheet; save it as CSV.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licences.csv", "teachers.csv"})
    void missing(String file) {
        nights.delete(file);

        refused(file, "%s does not exist; put the export there, or name the right folder or file.");
    }

    @Test
    void missingThoughItWasNamed() {
        nights.delete("programs.csv");

        refused(
                "programs.csv",
                "%s does not exist; put the export there, or name the right folder or file.",
                "--programs",
                nights.export("programs.csv").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"licences.csv", "manual-links.csv"})
    void aFolder(String file) throws IOException {
        nights.delete(file);
        Files.createDirectory(nights.export(file));

        refused(file, "%s is not a file; name an export file.");
    }

    @Test
    void unreadable() throws IOException {
        Path file = nights.export("teachers.csv");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root reads everything");

        refused("teachers.csv", "%s cannot be read; give this user permission to read it.");
    }

    @Test
    void undecodable() {
        nights.write("licences.csv", withSchoolName("Het Eiland, coöperatie"), WINDOWS);

        refused(
                "licences.csv",
                "%s is not UTF-8: line 4 holds the byte F6, which is ö in windows-1252; if that is right, add --encoding windows-1252.");
    }

    @Test
    void undecodableFarDown() {
        List<String> teachers = IntStream.range(0, 5_000)
                .mapToObj(i ->
                        "X%d,12AB00,Wilhelmina,,Zonneveld,w@post.example,,,%s,".formatted(i, i == 4_000 ? "é" : ""))
                .toList();
        nights.write("teachers.csv", TwoSchools.TEACHERS + "\n" + String.join("\n", teachers), WINDOWS);

        refused(
                "teachers.csv",
                "%s is not UTF-8: line 4002 holds the byte E9, which is é in windows-1252; if that is right, add --encoding windows-1252.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"teachers.csv", "programs.csv"})
    void empty(String file) {
        nights.write(file, "", StandardCharsets.UTF_8);

        refused(file, "%s is empty; export it again.");
    }

    @Test
    void blankLinesOnly() {
        nights.write("licences.csv", "\n  \r\n\n", StandardCharsets.UTF_8);

        refused("licences.csv", "%s is empty; export it again.");
    }

    @ParameterizedTest
    @CsvSource({"teachers.csv, 'T3,12AB00,Carolien', 'T3,12AB00,\"Carolien'", "programs.csv, EST, '\"EST\"tafette'"})
    void unclosedQuote(String file, String text, String broken) {
        nights.edit(file, text + ",", broken + ",");
        int line = file.equals("teachers.csv") ? 4 : 3;

        refused(
                file,
                "%s has a quote that is not closed, or text after a closing quote, in the record that begins on line "
                        + line + "; correct it or export again.");
    }

    @ParameterizedTest
    @CsvSource({
        "licences.csv, starts_on, starts_on or ingangsdatum, 5, 'licence_id, school_id, school_name, program_id, terms_accepted_on, terms_accepted_by, cancelled_on'",
        "manual-links.csv, school_id, school_id or brin, 2, 'program_id, teacher_id, linked_on'"
    })
    void withoutARequiredColumn(String file, String column, String names, int records, String has) {
        nights.edit(file, column, "column_of_ours");

        refused(
                file,
                "%s lacks the column " + column + " (" + names + "): line 1, the fullest of its first " + records
                        + " records, has " + has + "; add it to the export, name its header under columns."
                        + file.replace(".csv", "")
                        + " of the configuration file (the command check writes it), or check that this is the " + file
                        + " file.");
    }

    @ParameterizedTest
    @CsvSource({
        "licences.csv, cancelled_on, SCHOOL_NAME, school_name or schoolnaam",
        "licences.csv, cancelled_on, Schoolnaam, school_name or schoolnaam"
    })
    void aColumnTwiceOrInBothLanguages(String file, String replaced, String column, String names) {
        nights.edit(file, replaced, column);

        refused(file, "%s has the column " + names.split(" ")[0] + " twice (" + names + "); remove one of them.");
    }

    @ParameterizedTest
    @CsvSource({"licences.csv, ''", "teachers.csv, '\n\r\n   \n'"})
    void aHeaderAndNoRow(String file, String blank) {
        String header = Nights.read(nights.export(file)).lines().findFirst().orElseThrow();
        nights.write(file, header + "\n" + blank, StandardCharsets.UTF_8);

        refused(file, "%s has a header and no row, as when an export failed; export it again.");
    }

    @Test
    void changedWhileItWasRead() throws InterruptedException {
        nights.write(
                "licences.csv",
                Stream.concat(
                                Stream.of(TwoSchools.LICENCES),
                                IntStream.range(0, 20_000).mapToObj("X%d,12AB00,,KIM,2024-08-01,,,"::formatted))
                        .toList());
        AtomicBoolean done = new AtomicBoolean();
        Thread exporter = new Thread(() -> {
            for (long time = 0; !done.get(); time++) {
                touch(nights.export("licences.csv"), FileTime.fromMillis(time));
            }
        });
        exporter.start();
        try {
            refused("licences.csv", "%s changed while it was read; run again when the export is complete.");
        } finally {
            done.set(true);
            exporter.join();
        }
    }

    @Test
    void noFolder() {
        Nights elsewhere = new Nights(nights.exports());

        Nights.Outcome outcome = Nights.command(
                "sync",
                "--exports",
                nights.exports().resolve("nowhere").toString(),
                "--state",
                elsewhere.state().toString(),
                "--reports",
                elsewhere.reports().toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("The export folder %s does not exist; name the right one."
                        .formatted(nights.exports().resolve("nowhere")));
        assertThat(elsewhere.state()).doesNotExist();
        assertThat(elsewhere.reports()).doesNotExist();
    }

    /** All that was refused here came between the night published first and this one. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theNextGoodNightIsAsIfNothingHadHappened(@TempDir Path temp) {
        Nights twin = TwoSchools.write(new Nights(temp));
        twin.publish("2026-11-23");
        twin.edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1003,");
        twin.publish("2026-11-24");
        nights.edit("teachers.csv", "c.ypma@post.example,,", "c.ypma@post.example,1003,");

        nights.publish("2026-11-24");

        assertThat(nights.published()).isEqualTo(twin.published());
        assertThat(nights.cells("changes.csv", "teacher_id", "program_id", "change"))
                .containsExactly("T3 KIM GAINED");
        assertThat(nights.cells("visibility.csv", "linked_on")).contains("2026-11-23", "2026-11-24");
    }

    @Test
    void theRightEncodingReadsIt(@TempDir Path temp) {
        Nights windows = TwoSchools.write(new Nights(temp));
        windows.write("licences.csv", withSchoolName("Het Eiland “’t Coöp”"), WINDOWS);

        windows.publish("2026-11-23", "--encoding", "windows-1252");

        assertThat(windows.cells("visibility.csv", "school_name")).contains("Het Eiland “’t Coöp”");
    }

    private String withSchoolName(String name) {
        return Nights.read(nights.export("licences.csv")).replace("Het Kompas", '"' + name + '"');
    }

    private static void touch(Path file, FileTime time) {
        try {
            Files.setLastModifiedTime(file, time);
        } catch (NoSuchFileException writtenAnew) {
            return;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String file, String sentence, String... options) {
        assertThat(refusal(file, options)).isEqualTo(sentence, nights.export(file));
    }

    private String refusal(String file, String... options) {
        Nights.Outcome outcome = nights.run("2026-11-24", options);

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(nights.reportTree()).as("the report folder").isEqualTo(published);
        assertThat(outcome.err()).doesNotContain(TwoSchools.PERSONAL);
        String sentence = outcome.sentence().replaceFirst("^run \\d+: ", "");
        assertThat(sentence).startsWith(nights.export(file).toString());
        return sentence;
    }
}
