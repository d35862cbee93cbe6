package nl.licentiesync.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.licentiesync.command.GenerateCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command as its user meets it. */
class GenerateCommandTest {

    private static final List<String> FILES =
            List.of("licences.csv", "manual-links.csv", "permissions.csv", "programs.csv", "teachers.csv");

    @TempDir
    Path temp;

    private Path out;
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void chooseFolder() {
        out = temp.resolve("exports");
    }

    @Test
    void saysWhatItWroteAndWhatToTryNext() {
        assertThat(run("--schools", "3", "--date", "2026-12-24")).isZero();

        Exports exports = Exports.read(out);
        assertThat(printed.toString())
                .isEqualTo(
                        ("Wrote 3 schools, %d teachers, %d licences, %d manual links, %d permissions and 40 programs of 2026-12-24"
                                        + " to %s; try: licentiesync sync --exports %s --state %s --reports %s --date 2026-12-24%n")
                                .formatted(
                                        exports.teachers().size(),
                                        exports.licences().size(),
                                        exports.links().size(),
                                        exports.permissions().size(),
                                        out,
                                        out,
                                        temp.resolve("state"),
                                        temp.resolve("reports")));
    }

    @Test
    void whatToTryNextCanBePastedIntoAShell() {
        out = temp.resolve("Jan's map & co").resolve("exports");

        assertThat(run("--schools", "1", "--rosters", "edexml")).isZero();

        String quoted = "'" + temp + "/Jan'\\''s map & co/";
        assertThat(printed.toString())
                .contains("try: licentiesync sync --exports " + quoted + "exports' --rosters " + quoted
                        + "exports/rosters' --state " + quoted + "state' --reports " + quoted + "reports' --date ");
    }

    @Test
    void severalNightsGoToAFolderEach() throws IOException {
        assertThat(run("--schools", "3", "--nights", "3")).isZero();

        assertThat(names(out)).containsExactly("night-1", "night-2", "night-3");
        assertThat(names(out.resolve("night-3"))).isEqualTo(FILES);
        assertThat(printed.toString()).contains("sync --exports " + out.resolve("night-1") + " ");
    }

    @Test
    void onlyTheOwnerReadsWhatIsWritten() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"));
        run("--schools", "3", "--nights", "2");

        assertThat(permissions(out)).isEqualTo("rwx------");
        assertThat(permissions(out.resolve("night-2"))).isEqualTo("rwx------");
        for (String file : FILES) {
            assertThat(permissions(out.resolve("night-2").resolve(file))).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--schools, 0, --schools a value of 1 to 100000",
        "--schools, 100001, --schools a value of 1 to 100000",
        "--nights, 0, --nights a value of 1 to 100",
        "--nights, 101, --nights a value of 1 to 100",
        "--change-percent, -0.1, --change-percent a value of 0 to 100",
        "--change-percent, 100.1, --change-percent a value of 0 to 100",
        "--change-percent, NaN, --change-percent a value of 0 to 100",
        "--date, 1999-12-31, --date a value of 2000-01-01 to 2090-12-31",
        "--date, 2091-01-01, --date a value of 2000-01-01 to 2090-12-31",
    })
    void aValueOutOfRangeIsRefused(String option, String value, String message) {
        assertThat(option.equals("--schools") ? run(option, value) : run("--schools", "3", option, value))
                .isEqualTo(2);

        assertThat(complaints.toString()).startsWith("Give " + message + ".");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(out, "mine");

        assertThat(run("--schools", "3", "--overwrite")).isEqualTo(2);
        assertThat(complaints.toString()).startsWith(out + " is a file; give --out a new or empty folder.");
        assertThat(out).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Files.writeString(temp.resolve("file"), "mine");
        out = temp.resolve("file").resolve("exports");

        assertThat(run("--schools", "3")).isEqualTo(2);
        assertThat(complaints.toString()).startsWith(out + " cannot be written to; give --out");
    }

    @Test
    void aFolderThatIsNotEmptyIsRefused() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("licences.csv"), "mine");

        assertThat(run("--schools", "3")).isEqualTo(2);
        assertThat(complaints.toString()).startsWith(out + " is not empty; give --out");
        assertThat(names(out)).containsExactly("licences.csv");
        assertThat(out.resolve("licences.csv")).hasContent("mine");
    }

    @Test
    void overwriteReplacesEarlierExportsAndNothingElse() throws IOException {
        run("--schools", "3", "--nights", "2");
        Files.writeString(out.resolve("notes.txt"), "mine");
        Files.writeString(out.resolve("night-2").resolve("notes.txt"), "mine too");

        assertThat(run("--schools", "3", "--overwrite")).isZero();

        assertThat(names(out))
                .containsExactly(
                        "licences.csv",
                        "manual-links.csv",
                        "night-2",
                        "notes.txt",
                        "permissions.csv",
                        "programs.csv",
                        "teachers.csv");
        assertThat(names(out.resolve("night-2"))).containsExactly("notes.txt");
        assertThat(run("--schools", "3", "--overwrite")).isZero();
    }

    private int run(String... arguments) {
        return new CommandLine(new GenerateCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complaints, true))
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
                        .toArray(String[]::new));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
