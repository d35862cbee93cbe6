package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report that was damaged is written again as it was, byte for byte, or it is not published. */
class DamagedReportTest {

    /** In the second night a school and a teacher are gone, and somebody lost an account. */
    @RegisterExtension
    static final SharedStart START = new SharedStart(folder -> {
        Nights nights = TwoSchools.write(new Nights(folder.resolve("nights")));
        Path contacts = Files.writeString(folder.resolve("contacts"), "phone = 030 123 45 67\nhours.en = <never>\n");
        String[] pages = {"--contacts", contacts.toString(), "--lang", "en", "--readers", "everyone"};
        nights.publish("2026-11-23", pages);
        nights.edit("licences.csv", "L3,34CD00,Het Kompas,KIM,2025-08-01,2025-09-01,T4,\n", "")
                .edit("licences.csv", "L4,34CD00,Het Kompas,EST,2025-08-01,,,\n", "")
                .edit("teachers.csv", "T4,34CD00,Dirk,,Oosterwijk,dirk@post.example,1004,,7,\n", "")
                .edit("teachers.csv", "T3,12AB00,Carolien,,Ypma,c.ypma@post.example,,Leerkracht,3,\n", "")
                .edit("teachers.csv", "bart@post.example,1002,", "bart@post.example,,")
                .write("manual-links.csv", TwoSchools.LINKS, "T2,12AB00,EST,2026-10-05");
        nights.publish("2026-11-24", pages);
        TwoSchools.write(nights).publish("2026-11-25");
    });

    private final Path temp = START.folder();
    private final Nights nights = new Nights(temp.resolve("nights"));

    @Test
    void whatCanBeWrittenAgainIsAsItWasByteForByte() throws IOException {
        Path report = report(2);
        SortedMap<String, String> before = nights.reportTree();
        Files.delete(report.resolve("visibility.csv"));
        truncate(report.resolve("changes.csv"));
        zero(report.resolve("actions.csv"));
        Files.write(report.resolve("forecast.csv"), new byte[0]);
        flip(report.resolve("schools/12AB00.html"));
        Files.delete(report.resolve("schools/34CD00.html"));
        Files.delete(report.resolve("schools/34CD00.csv"));
        Files.createSymbolicLink(report.resolve("schools/34CD00.csv"), report(1).resolve("schools/34CD00.csv"));
        zero(report.resolve("assets/report.css"));

        Nights.Outcome restored = restore(2);

        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(restored.out())
                .contains(
                        "rewritten actions.csv, assets/report.css, changes.csv, forecast.csv, schools/12AB00.html and 3 more, which were damaged or gone");
        assertThat(withoutLatest(nights.reportTree())).isEqualTo(withoutLatest(before));
        assertThat(nights.published("schools/12AB00.html")).contains("030 123 45 67", "&lt;never&gt;");
        assertThat(Files.readSymbolicLink(nights.latest())).hasToString("2026-11-24-run-2");
        assertThat(restore(3).out()).doesNotContain("rewritten");
    }

    @Test
    void theStyleOfTheNightIsWrittenAgainAlone() throws IOException {
        SortedMap<String, String> before = nights.reportTree();
        zero(report(2).resolve("assets/night.css"));

        assertThat(restore(2).out()).contains("rewritten assets/night.css");

        assertThat(withoutLatest(nights.reportTree())).isEqualTo(withoutLatest(before));
    }

    /** The pages of a restored run bear the number of the run that wrote them. */
    @Test
    void theReportOfARestoredRunIsWrittenAgainToo() throws IOException {
        SortedMap<String, String> before = nights.reportTree();
        restore(1);
        restore(3);
        Folders.delete(report(1).resolve("schools"));

        Nights.Outcome restored = restore(4);

        assertThat(restored.code()).as(restored.toString()).isZero();
        assertThat(withoutLatest(nights.reportTree())).isEqualTo(withoutLatest(before));
    }

    /** Nothing is written where such a link points to. */
    @Test
    void aLinkInThePlaceOfAFolderIsNotFollowed() throws IOException {
        SortedMap<String, String> before = nights.reportTree();
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Folders.copy(
                report(2).resolve("schools"), Files.createDirectories(elsewhere).resolve("schools"));
        truncate(elsewhere.resolve("schools/12AB00.html"));
        Untouched there = Untouched.of(elsewhere);
        Folders.delete(report(2).resolve("schools"));
        Files.createSymbolicLink(report(2).resolve("schools"), elsewhere.resolve("schools"));

        assertThat(restore(2).code()).isZero();

        assertThat(Untouched.of(elsewhere)).isEqualTo(there);
        assertThat(withoutLatest(nights.reportTree())).isEqualTo(withoutLatest(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "rejects.csv", "index.html", "manifest.json"})
    void whatCannotBeWrittenAgainIsNamedAndNothingChanges(String file) throws IOException {
        flip(report(2).resolve(file));
        Files.delete(report(2).resolve("visibility.csv"));
        SortedMap<String, String> before = nights.reportTree();

        Nights.Outcome refused = restore(2);

        assertThat(refused.code()).as(refused.toString()).isEqualTo(2);
        assertThat(refused.sentence())
                .endsWith(
                        "The report of run 2 in %s is damaged: %s cannot be used, and cannot be written again from the state. Put back that report from a backup and try again."
                                .formatted(report(2), file));
        assertThat(nights.reportTree()).isEqualTo(before);
        assertThat(history()).doesNotContain("UNDONE");
    }

    /** A page of another version of the program is not mixed into an old report. */
    @Test
    void aFileThatWouldDifferFromWhatItWasIsNotWritten() throws Exception {
        zero(report(2).resolve("schools/12AB00.html"));
        zero(report(2).resolve("schools/34CD00.html"));
        inState("UPDATE run_contact SET text = 'always' WHERE contact = 'hours.en' AND run_id = 2");
        SortedMap<String, String> before = nights.reportTree();

        assertThat(restore(2).sentence()).contains("schools/12AB00.html, schools/34CD00.html cannot be used");

        assertThat(nights.reportTree()).isEqualTo(before);
    }

    /** Reports of versions that kept nothing of them are restored as they are. */
    @Test
    void aReportOfWhichNothingIsKeptIsNotChecked() throws Exception {
        inState("DELETE FROM run_report");
        Files.delete(report(2).resolve("visibility.csv"));

        assertThat(restore(2).code()).isZero();
    }

    @Test
    void theManifestNamesEachFileWithSizeAndChecksumInOrder() throws IOException {
        List<String> lines = Files.readAllLines(report(2).resolve("manifest.json"));
        List<String> files = lines.subList(4, lines.indexOf("  },")).stream()
                .map(line -> line.split("\"")[1])
                .toList();

        assertThat(lines.get(2)).isEqualTo("  \"run\" : 2,");
        assertThat(files)
                .isSorted()
                .contains("actions.csv", "assets/night.css", "index.html", "schools/34CD00.html", "visibility.csv")
                .containsExactlyInAnyOrderElementsOf(filesOf(report(2)));
        // The CRC32C of its header, worked out by another program.
        assertThat(lines).contains("    \"rejects.csv\" : [ 39, \"cbe62d71\" ],");
    }

    private Path report(int run) {
        return nights.reports().resolve("2026-11-%d-run-%d".formatted(22 + run, run));
    }

    private static void truncate(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void zero(Path file) throws IOException {
        Files.write(file, new byte[(int) Files.size(file)]);
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static List<String> filesOf(Path report) throws IOException {
        try (Stream<Path> paths = Files.walk(report)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> report.relativize(path).toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .toList();
        }
    }

    private void inState(String sql) throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            new JdbcTemplate(database.dataSource()).update(sql);
        }
    }

    private static SortedMap<String, String> withoutLatest(SortedMap<String, String> tree) {
        tree.remove("latest");
        return tree;
    }

    private Nights.Outcome restore(int run, String... more) {
        List<String> command = new ArrayList<>(
                List.of("restore", "--state", nights.state().toString(), "--run", Integer.toString(run)));
        command.addAll(List.of(more));
        return Nights.command(command.toArray(String[]::new));
    }

    private String history() {
        return Nights.command("history", "--state", nights.state().toString()).out();
    }
}
