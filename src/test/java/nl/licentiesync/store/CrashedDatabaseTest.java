package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a crash left is opened up to the last commit that counts, or refused when that part of it is damaged. */
@Tag("slow")
class CrashedDatabaseTest {

    private static final List<String> SECOND_NAMES = List.of(".script", ".properties", ".log", ".backup");

    @TempDir
    Path state;

    private Path db;

    /** A database with one table of one row, and a second row that counts, and a third that does not count yet. */
    @BeforeEach
    void crash() throws Exception {
        db = state.resolve("db");
        try (StateLock lock = StateLock.take(state)) {
            try (Database database = Database.open(lock)) {
                jdbc(database).execute("CREATE TABLE colour (name VARCHAR(1000))");
                insert(database, "red");
            }
            Path crashed = state.resolve("crashed");
            try (Database database = Database.open(lock)) {
                insert(database, "green");
                database.requireWritten();
                insert(database, "blue");
                Folders.copy(db, crashed);
            }
            Folders.delete(db);
            Files.move(crashed, db);
        }
    }

    private static JdbcTemplate jdbc(Database database) {
        return new JdbcTemplate(database.dataSource());
    }

    private static void insert(Database database, String name) {
        jdbc(database).update("INSERT INTO colour VALUES (?)", name);
    }

    @Test
    void whatWasCommittedLaterNeverHappened() throws Exception {
        assertThat(colours()).containsExactly("green", "red");
        assertThat(colours()).as("closed in the usual way").containsExactly("green", "red");
        assertThat(names(db)).noneMatch(name -> name.startsWith("recovery")).contains("seal");
        assertThat(names(state)).containsExactlyInAnyOrder("db", "lock");
    }

    /** After it was refused or killed, a recovery begins anew. */
    @Test
    void aRecoveryThatWasInterruptedBeginsAnew() throws Exception {
        Files.createDirectory(state.resolve("db.recovered"));
        Files.move(db, state.resolve("db.before-recovery"));

        assertThat(colours()).containsExactly("green", "red");

        assertThat(names(state)).containsExactlyInAnyOrder("db", "lock");
    }

    @ParameterizedTest
    @CsvSource({
        "licentiesync.log, licentiesync.log is no longer what it was",
        "licentiesync.script, licentiesync.script is no longer what it was",
        "licentiesync.properties, licentiesync.properties is no longer what it was",
        "licentiesync.data, licentiesync.data is no longer what it was",
        "recovery.checksums, recovery.checksums is no longer what it was",
        "recovery.commits, recovery.commits is no longer what it was"
    })
    void aFlippedBitInWhatCountsIsRefused(String file, String difference) throws Exception {
        flip(file, 10);

        assertRefused(difference);
    }

    /** Behind the last commit that counts is whatever a crash left there. */
    @Test
    void whatIsBehindTheLastCommitThatCountsIsNotLookedAt() throws Exception {
        Path log = db.resolve("recovery.log");
        flip("licentiesync.log", (int) Files.size(log) - 20);
        Files.writeString(log, "/*C9*/INSERT INTO COLOUR VA", StandardOpenOption.APPEND);

        assertThat(colours()).containsExactly("green", "red");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void aLogThatIsCutOffIsRefused(int length) throws Exception {
        for (String log : List.of("licentiesync.log", "recovery.log")) {
            Files.write(db.resolve(log), Arrays.copyOf(Files.readAllBytes(db.resolve(log)), length));
        }

        assertRefused("licentiesync.log is no longer what it was");
    }

    @ParameterizedTest
    @CsvSource({
        "log, licentiesync.log is missing",
        "data, licentiesync.data is missing",
        "script, licentiesync.script is missing"
    })
    void aFileThatIsGoneIsRefused(String ending, String difference) throws Exception {
        Files.deleteIfExists(db.resolve("recovery." + ending));
        Files.delete(db.resolve("licentiesync." + ending));

        assertRefused(difference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recovery.commits", "recovery.checksums"})
    void aRecoveryPointThatIsNotCompleteIsRefused(String file) throws Exception {
        Files.delete(db.resolve(file));

        assertRefused(file + " is missing");
    }

    /** HSQLDB writes the files anew one after the other when it closes; the second names keep what they were. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashWhileItCloses(boolean damaged) throws Exception {
        Path names = Files.createDirectory(state.resolve("names"));
        Path closed = state.resolve("closed");
        colours();
        try (StateLock lock = StateLock.take(state)) {
            try (Database database = Database.open(lock)) {
                insert(database, "white");
                for (String ending : SECOND_NAMES) {
                    Files.createLink(names.resolve("recovery" + ending), db.resolve("recovery" + ending));
                }
                database.requireWritten();
                for (String file : List.of("recovery.checksums", "recovery.commits")) {
                    Files.copy(db.resolve(file), names.resolve(file));
                }
            }
        }
        Folders.copy(db, closed);
        Files.delete(db.resolve("seal"));
        for (String name : names(names)) {
            Files.copy(names.resolve(name), db.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        assertThat(names(db)).doesNotContain("licentiesync.log", "licentiesync.backup");
        assertThat(db.resolve("recovery.backup")).isNotEmptyFile();
        if (damaged) {
            byte[] backup = Files.readAllBytes(db.resolve("recovery.backup"));
            for (int place = 0; place < 50; place++) {
                int at = place * (backup.length / 50) + place % 16;
                flip("recovery.backup", at);
                assertRefused("licentiesync.data is no longer what it was");
                flip("recovery.backup", at);
            }
        } else {
            // The checkpoint that it had begun is not needed.
            Files.delete(db.resolve("licentiesync.script"));
            assertThat(colours()).containsExactly("green", "red", "white");
        }
    }

    /** A page that was being kept when the crash came was not changed yet. */
    @Test
    void aPageThatIsNotKeptWholeIsNotLookedAt() throws Exception {
        Files.write(db.resolve("recovery.backup"), new byte[] {0, 0, 0x40, 0, 0, 0});

        assertThat(colours()).containsExactly("green", "red");
    }

    @Test
    void whatACrashLeftOfAnEarlierVersionIsLeftToHsqldb() throws Exception {
        for (Path file : CrashedDatabase.recoveryFiles(db)) {
            Files.delete(file);
        }

        assertThat(colours()).containsExactly("blue", "green", "red");
    }

    /** The memory of a process, which cannot be read at address 0, answers like a disk that cannot read a block. */
    @ParameterizedTest
    @CsvSource({"script, true", "properties, true", "data, true", "script, false", "properties, false", "data, false"})
    void anErrorOfTheDiskIsNoDamage(String ending, boolean isCrashed) throws Exception {
        if (!isCrashed) {
            colours();
        }
        Path file = db.resolve("recovery." + ending);
        if (!Files.deleteIfExists(file)) {
            file = db.resolve("licentiesync." + ending);
            Files.delete(file);
        }
        Files.createSymbolicLink(file, Path.of("/proc/self/mem"));

        assertThatThrownBy(this::colours)
                .isInstanceOfSatisfying(
                        FileSystemException.class,
                        failure -> assertThat(FileFailure.sentence(failure))
                                .startsWith(db.toString())
                                .contains("." + ending + " cannot be read or written (", "then run it again")
                                .doesNotContain("backup"));
        Files.delete(file);
    }

    private void flip(String file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(db.resolve(file));
        bytes[at] ^= 1;
        Files.write(db.resolve(file), bytes);
        Path second = db.resolve(file.replace("licentiesync", "recovery"));
        if (Files.exists(second)) {
            Files.write(second, bytes);
        }
    }

    private void assertRefused(String difference) throws Exception {
        SortedMap<String, Integer> before = contents();
        assertThatThrownBy(this::colours)
                .isInstanceOf(UnusableState.class)
                .hasMessage(
                        "The state in %s, which a crash left open, is damaged: %s. Nothing was changed; put back a backup of the state and report folders, or begin a new state in an empty folder (sync --new-state).",
                        db, difference);
        assertThat(contents()).isEqualTo(before);
        assertThatCode(() -> History.of(state)).isInstanceOf(UnusableState.class);
    }

    private List<String> colours() throws Exception {
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            return jdbc(database).queryForList("SELECT name FROM colour ORDER BY name", String.class);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private SortedMap<String, Integer> contents() throws IOException {
        SortedMap<String, Integer> contents = new TreeMap<>();
        for (String name : names(db)) {
            contents.put(name, Arrays.hashCode(Files.readAllBytes(db.resolve(name))));
        }
        return contents;
    }
}
