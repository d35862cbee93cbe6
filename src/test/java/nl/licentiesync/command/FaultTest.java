package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A machine that fails: full and read-only disks, damaged state files, a clock that jumped back. */
@Tag("slow")
class FaultTest {

    /** Runs a command on a disk of its own in the place of a folder, with some kilobytes free, then with plenty. */
    private static final String FULL_DISK = """
            set -e
            folder=$1 free=$2; shift 2
            cp -a "$folder" "$folder.aside"
            mount -t tmpfs -o size=1g tmpfs "$folder"
            cp -a "$folder.aside/." "$folder"
            used=$(df -k --output=used "$folder" | tail -n 1)
            mount -o remount,size=$((used + free))k "$folder"
            code=0; "$@" || code=$?; echo "exit $code"
            mount -o remount,size=1g "$folder"
            code=0; "$@" || code=$?; echo "exit $code"
            rm -r "$folder.aside"; cp -a "$folder" "$folder.aside"
            """;

    private static final String READ_ONLY = """
            set -e
            mount --bind "$1" "$1"; mount -o remount,bind,ro "$1"
            shift; code=0; "$@" || code=$?; echo "exit $code"
            """;

    private static @Nullable Undisturbed twin;

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private Nights nights;

    @BeforeEach
    void runANight() {
        nights = TwoSchools.write(new Nights(temp.resolve("nights")));
    }

    /** Kilobytes that are free beside what the night before left: at the first writes, in the middle, and at the end. */
    @ParameterizedTest(name = "{0} with {1} KB free")
    @CsvSource({"state, 0", "state, 200", "state, 450", "reports, 0", "reports, 1200"})
    void aNightOnAFullDiskLeavesNoTraceOnceItIsRunAgain(String full, int free) throws IOException {
        Undisturbed twin = undisturbed();
        nights.take(twin.exports().resolve("night-1")).publish("2026-11-23");
        nights.take(twin.exports().resolve("night-2"));
        Path folder = full.equals("state") ? nights.state() : nights.reports();

        String said = onItsOwnDisk(FULL_DISK, folder.toString(), Integer.toString(free));

        assertThat(said)
                .containsSubsequence("exit 1", "exit 0")
                .containsPattern("The night failed.*: \\Q" + folder
                        + "\\E\\S* cannot be read or written \\(.+\\)\\. Its disk is full: free disk space, then"
                        + " run it again");
        Folders.delete(folder);
        Files.move(folder.resolveSibling(full + ".aside"), folder);
        assertThat(nights.published()).isEqualTo(twin.second());
        assertThat(Nights.names(nights.reports())).allMatch(name -> name.matches("latest|2026-11-2[34]-run-\\d"));
        nights.take(twin.exports().resolve("night-3")).publish("2026-11-25");
        assertThat(nights.published()).isEqualTo(twin.third());
    }

    /** Of a state that is being made nothing can be damaged: no backup helps, but space. */
    @ParameterizedTest
    @CsvSource({"state, 4", "state, 60", "reports, 4"})
    void aFirstNightOnAFullDiskSaysSoAndIsRunAgain(String full, int free) throws IOException {
        Path folder = full.equals("state") ? nights.state() : nights.reports();
        Files.createDirectories(folder);

        String said = onItsOwnDisk(FULL_DISK, folder.toString(), Integer.toString(free));

        assertThat(said)
                .containsSubsequence("exit 1", "exit 0")
                .contains("The night failed", folder.toString(), "Its disk is full: free disk space")
                .doesNotContain("backup");
    }

    /** A limit on the size of files: as with a quota the system refuses to write though the disk has room. */
    @ParameterizedTest
    @CsvSource({"16, false", "200, false", "64, true"})
    void whereTheSystemRefusesToWriteThoughTheDiskHasRoomThatIsSaid(int blocks, boolean hasState) throws IOException {
        nights.take(undisturbed().exports().resolve("night-1"));
        if (hasState) {
            nights.publish("2026-11-23");
        }

        String said = onItsOwnDisk(
                "ulimit -f $1; shift; code=0; \"$@\" || code=$?; echo \"exit $code\"", Integer.toString(blocks));

        assertThat(said)
                .contains("exit 1")
                .containsPattern(
                        "\\Q" + nights.exports().resolveSibling("") + "\\E\\S+ cannot be read or written \\(.+\\)")
                .containsPattern("Its disk has [\\d,]+ MB free: look whether " + System.getProperty("user.name")
                        + " has used up a quota")
                .doesNotContain("backup");
        nights.publish("2026-11-24");
    }

    /** The memory of a process, which cannot be read at address 0, answers like a disk that cannot read a block. */
    @Test
    void anErrorOfTheDiskIsNoDamage() throws Exception {
        nights.publish("2026-11-23");
        Path db = nights.state().resolve("db");
        Files.delete(db.resolve("seal"));
        Path log = Files.createSymbolicLink(db.resolve("licentiesync.log"), Path.of("/proc/self/mem"));

        // A night refuses the link before it opens the database.
        try (StateLock lock = StateLock.take(nights.state())) {
            assertThatThrownBy(() -> Database.open(lock))
                    .isInstanceOfSatisfying(
                            FileSystemException.class,
                            failure -> assertThat(FileFailure.sentence(failure))
                                    .startsWith(log + " cannot be read or written (")
                                    .contains("the system log tells of errors of the disk")
                                    .doesNotContain("backup"));
        }
        Files.delete(log);
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published");
    }

    @Test
    void aReadOnlyFolderIsNamedAndNothingIsChanged() throws IOException {
        nights.publish("2026-11-23");
        Map<String, String> before = files();
        for (Path folder : List.of(nights.state(), nights.reports())) {
            assertThat(onItsOwnDisk(READ_ONLY, folder.toString()))
                    .contains("folder " + folder + " cannot be written", "give this user permission", "exit 2");
        }
        assertThat(files()).isEqualTo(before);
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published");
    }

    /** What can become of a file. */
    enum Damage {
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        ONE_BIT_FLIPPED {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length * 2 / 3] ^= 1;
                Files.write(file, bytes);
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        REMOVED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void aDamagedStateIsRefusedWithWhatToDoAndLeftAsItIs(Damage damage) throws IOException {
        nights.publish("2026-11-23");
        Path backup = temp.resolve("backup");
        Folders.copy(nights.state().resolve("db"), backup);
        for (String file : Nights.names(backup)) {
            if (file.equals("seal")) {
                continue;
            }
            damage.to(nights.state().resolve("db").resolve(file));
            Map<String, String> damaged = files();

            for (String[] command : new String[][] {
                {
                    "sync",
                    "--exports",
                    nights.exports().toString(),
                    "--reports",
                    nights.reports().toString()
                },
                {
                    "sync",
                    "--dry-run",
                    "--exports",
                    nights.exports().toString(),
                    "--reports",
                    nights.reports().toString()
                },
                {"history"},
                {"restore", "--run", "1"}
            }) {
                List<String> line = new ArrayList<>(List.of(command));
                line.addAll(List.of("--state", nights.state().toString()));
                Nights.Outcome outcome = Nights.command(line.toArray(String[]::new));

                assertThat(outcome.code())
                        .as("%s %s: %s", file, command[0], outcome)
                        .isEqualTo(2);
                assertThat(outcome.sentence()).contains("is damaged", file, "Nothing was changed", "put back a backup");
                assertThat(files()).as("%s %s", file, command[0]).isEqualTo(damaged);
            }
            Folders.delete(nights.state().resolve("db"));
            Folders.copy(backup, nights.state().resolve("db"));
        }
        nights.publish("2026-11-23");
    }

    /** A night that is killed leaves no seal; what the database itself notices must do. */
    @Test
    void aDatabaseWhoseFilesAreGoneIsNeverReplacedByANewOne() throws IOException {
        nights.publish("2026-11-23");
        Path db = nights.state().resolve("db");
        Files.delete(db.resolve("seal"));
        for (String file : List.of("licentiesync.script", "licentiesync.properties", "licentiesync.data")) {
            Path away = Files.move(db.resolve(file), temp.resolve(file));

            Nights.Outcome outcome = nights.run("2026-11-24");

            assertThat(outcome.code()).as("without %s: %s", file, outcome).isEqualTo(2);
            assertThat(outcome.sentence()).contains("cannot be opened", "put back a backup");
            assertThat(db.resolve(file)).doesNotExist();
            Files.move(away, db.resolve(file));
        }
        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published");
    }

    /** Recovery from a crash changes files even where it fails. */
    @Test
    void whatCannotBeRecoveredAfterACrashIsLeftAsItIs() throws IOException {
        nights.publish("2026-11-23");
        Path db = nights.state().resolve("db");
        Files.delete(db.resolve("seal"));
        Files.writeString(db.resolve("licentiesync.log"), "/*C1*/SET SCHEMA PUBLIC\n");
        Path properties = db.resolve("licentiesync.properties");
        Files.writeString(properties, Files.readString(properties).replace("modified=no", "modified=yes"));
        Damage.CUT_OFF.to(db.resolve("licentiesync.script"));
        Map<String, String> damaged = files();

        Nights.Outcome outcome = nights.run("2026-11-24");

        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(files()).isEqualTo(damaged);
    }

    @Test
    void aStateThatWasBeingPutBackWhenACrashCameIsPutBack() throws IOException {
        nights.publish("2026-11-23");
        Path db = nights.state().resolve("db");
        Files.move(db, nights.state().resolve("db.before-recovery"));

        assertThat(nights.publish("2026-11-24").out()).contains("run 2: published", "0 gained");
    }

    /** A power cut can leave the name of a file that was just written, and nothing in it. */
    @Test
    void anEmptySealIsNone() throws IOException {
        nights.publish("2026-11-23");
        Files.write(nights.state().resolve("db/seal"), new byte[0]);

        nights.publish("2026-11-24");
    }

    @Test
    void aFileThatDoesNotBelongToTheStateIsNotReplayed() throws IOException {
        nights.publish("2026-11-23");
        Files.writeString(
                nights.state().resolve("db/licentiesync.log"), "DELETE FROM PUBLIC.RUN\n", StandardOpenOption.CREATE);

        assertThat(nights.run("2026-11-24").sentence()).contains("licentiesync.log does not belong to it");
    }

    @Test
    void aClockThatJumpedBackPublishesNothing() {
        nights.publish("2026-11-25");
        Map<String, String> before = nights.published();
        StringWriter said = new StringWriter();

        int code = MainCommand.run(
                Nights.CLOCK,
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "sync",
                "--exports",
                nights.exports().toString(),
                "--state",
                nights.state().toString(),
                "--reports",
                nights.reports().toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString())
                .contains("2026-11-25 was published already, so 2026-11-23 is past", "restore an earlier run");
        assertThat(nights.published()).isEqualTo(before);
    }

    private static synchronized Undisturbed undisturbed() {
        if (twin == null) {
            Path exports = shared.resolve("exports");
            Nights.Outcome outcome =
                    Nights.command("generate", "--schools", "100", "--nights", "3", "--out", exports.toString());
            assertThat(outcome.code()).as(outcome.toString()).isZero();
            Nights nights = new Nights(shared.resolve("twin"));
            nights.take(exports.resolve("night-1")).publish("2026-11-23");
            nights.take(exports.resolve("night-2")).publish("2026-11-24");
            Map<String, String> second = nights.published();
            nights.take(exports.resolve("night-3")).publish("2026-11-25");
            twin = new Undisturbed(exports, second, nights.published());
        }
        return twin;
    }

    /** What the second and the third night of some exports publish when nothing goes wrong. */
    private record Undisturbed(Path exports, Map<String, String> second, Map<String, String> third) {}

    /** Runs the night of the 24th by a script that may mount what only it sees; returns all that was said. */
    private String onItsOwnDisk(String script, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        command.addAll(nights.javaCommand("2026-11-24"));
        assumeTrue(canMount(), "no disk of its own can be mounted here (unshare, mount)");
        Path said = temp.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Jvm.awaitEnd(process);
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static boolean canMount() {
        try {
            Process process = new ProcessBuilder(
                            "unshare", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All files of state and reports but the lock, with what stands for their contents. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>(nights.reportTree());
        files.remove("dry-run");
        try (Stream<Path> paths = Files.walk(nights.state())) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (!path.endsWith("lock")) {
                    files.put(path.toString(), Integer.toString(Arrays.hashCode(Files.readAllBytes(path))));
                }
            }
        }
        return files;
    }
}
