package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.SchoolCalendar;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database file of a state folder. */
class DatabaseTest {

    @TempDir
    private Path state;

    @Test
    void theNewestMigrationIsTheOneThatTheCodeExpects() throws Exception {
        Path migrations = Path.of(Database.class
                        .getResource("/db/migration/V1__state.sql")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(migrations)) {
            int newest = files.map(file -> file.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertThat(Database.SCHEMA).isEqualTo(Integer.toString(newest));
        }
    }

    @Test
    void whatIsCommittedIsWrittenAtOnceAlsoAfterReopening() throws Exception {
        try (StateLock lock = StateLock.take(state)) {
            Database.open(lock).close();
            try (Database database = Database.open(lock)) {
                String delay = new JdbcTemplate(database.dataSource())
                        .queryForObject(
                                "SELECT property_value FROM information_schema.system_properties"
                                        + " WHERE property_name = 'hsqldb.write_delay_millis'",
                                String.class);
                assertThat(delay).isEqualTo("0");
            }
        }
    }

    /** HSQLDB uses a part of its file again when the last row in it is gone. */
    @Test
    void rowsThatAreReplacedDoNotLieAmongThoseThatAreKept() throws Exception {
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForList(
                                    "SELECT DISTINCT space_id FROM information_schema.system_tablestats"
                                            + " WHERE table_name IN ('SCHOOL_STATE', 'SCHOOL_PAGE', 'KEPT_SCHOOL', 'RUN_UNDO', 'RUN')",
                                    Integer.class))
                    .hasSize(5);
        }
    }

    /** Mapped, the file of a country's state takes more memory than the rest of a night. */
    @Test
    void theFileIsNotMappedIntoMemory() throws Exception {
        open();
        open();
        assertThat(state.resolve("db/licentiesync.script")).content().contains("SET FILES NIO FALSE");
    }

    /** As a run of an earlier version left it that was killed before its first job began. */
    @Test
    void theTablesOfSpringBatchAreMadeWhereTheyAreMissing() throws Exception {
        String batchTables =
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'BATCH_%' ORDER BY 1";
        try (StateLock lock = StateLock.take(state)) {
            List<String> tables;
            try (Database database = Database.open(lock)) {
                JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
                tables = jdbc.queryForList(batchTables, String.class);
                tables.forEach(table -> jdbc.execute("DROP TABLE " + table + " CASCADE"));
                assertThat(jdbc.queryForList(batchTables, String.class)).isEmpty();
            }
            try (Database database = Database.open(lock)) {
                assertThat(new JdbcTemplate(database.dataSource()).queryForList(batchTables, String.class))
                        .isEqualTo(tables)
                        .contains("BATCH_JOB_INSTANCE", "BATCH_STEP_EXECUTION");
            }
        }
    }

    @Test
    void aStateOfTheFirstVersionIsMigratedAndKeepsItsRuns() throws Exception {
        JdbcTemplate jdbc = stateOfVersion("1");
        jdbc.update("INSERT INTO run (run_date, status, started_at) VALUES (DATE '2026-11-23', 'PUBLISHED', NOW())");
        jdbc.execute("SHUTDOWN");

        List<PastRun> runs = History.of(state).runs();

        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).run().status()).isEqualTo(RunStatus.PUBLISHED);
        assertThat(runs.get(0).run().date()).isEqualTo("2026-11-23");
        assertThat(runs.get(0).counts()).isEmpty();
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            RunId first = runs.get(0).run().id();
            assertThat(database.runs().isOfThisVersion(first)).isFalse();
            assertThat(database.runs().inputs().filledColumnsOf(first)).isEmpty();
            RunId next = database.runs()
                    .start(LocalDate.of(2026, 11, 24), first, SchoolCalendar.DEFAULT, OffsetDateTime.now());
            assertThat(database.runs().isOfThisVersion(next)).isTrue();
        }
    }

    /** Nothing was kept then to restore earlier runs with, but for what the last one changed. */
    @Test
    void ofAStateOfTheSecondVersionTheLastRunCanBeRestored() throws Exception {
        JdbcTemplate jdbc = stateOfVersion("2");
        jdbc.update("INSERT INTO run (run_date, status, started_at) VALUES (DATE '2026-11-22', 'PUBLISHED', NOW())");
        jdbc.update("INSERT INTO run (run_date, status, started_at) VALUES (DATE '2026-11-23', 'PUBLISHED', NOW())");
        jdbc.update("INSERT INTO school_state VALUES ('12AB00', 1, X'01')");
        jdbc.update("INSERT INTO school_state VALUES ('12AB00', 2, X'02')");
        jdbc.update("INSERT INTO school_state VALUES ('12AB01', 2, X'03')");
        jdbc.execute("SHUTDOWN");

        assertThat(History.of(state).runs())
                .extracting(PastRun::restorable)
                .as("the last is current")
                .containsExactly(false, false);
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            SchoolStates states = new SchoolStates(new JdbcTemplate(database.dataSource()));
            PastStates past = new PastStates(new JdbcTemplate(database.dataSource()));
            RunId third = new RunId(3);
            SchoolCode changed = new SchoolCode("12AB00");
            states.write(
                    third,
                    List.of(ChangedSchool.of(
                            new StoredSchool(changed, new byte[] {2}), new StoredSchool(changed, new byte[] {4}))));
            states.forgetBefore(new RunId(2));

            past.restore(new RunId(2), new RunId(1), new RunId(4));

            assertThat(contents(states, 1)).containsExactly("12AB00 01");
            assertThat(contents(states, 4)).containsExactly("12AB00 02", "12AB01 03");
        }
    }

    /** Nights 22, 23 and 24; the 24th again; the 22nd restored; the 23rd, and one that the guard held. */
    @Test
    void runsOfTheFourthVersionGetTheRunThatTheyWereBuiltOn() throws Exception {
        JdbcTemplate jdbc = stateOfVersion("4");
        String insert = "INSERT INTO run (run_date, status, started_at) VALUES (?, ?, NOW())";
        jdbc.update(insert, LocalDate.of(2026, 11, 22), "REPLACED");
        jdbc.update(insert, LocalDate.of(2026, 11, 23), "UNDONE");
        jdbc.update(insert, LocalDate.of(2026, 11, 24), "REPLACED");
        jdbc.update(insert, LocalDate.of(2026, 11, 24), "UNDONE");
        jdbc.update(insert, LocalDate.of(2026, 11, 22), "PUBLISHED");
        jdbc.update(insert, LocalDate.of(2026, 11, 23), "PUBLISHED");
        jdbc.update(insert, LocalDate.of(2026, 11, 24), "HELD");
        jdbc.execute("SHUTDOWN");

        assertThat(History.of(state).runs())
                .extracting(past -> past.run().id() + " on " + past.run().base())
                .containsExactly("7 on 6", "6 on 5", "5 on 0", "4 on 2", "3 on 2", "2 on 1", "1 on 0");
    }

    /** Rows of any length that an earlier version could write are read as they are, and restored in parts. */
    @Test
    void ofAStateOfTheThirteenthVersionLongRowsAreKept() throws Exception {
        byte[] long1 = bytes(1, 3_000_000);
        byte[] long2 = bytes(2, 3_000_000);
        JdbcTemplate jdbc = stateOfVersion("13");
        String run = "INSERT INTO run (run_date, status, started_at) VALUES (?, 'PUBLISHED', NOW())";
        jdbc.update(run, LocalDate.of(2026, 11, 22));
        jdbc.update(run, LocalDate.of(2026, 11, 23));
        jdbc.update("INSERT INTO school_state VALUES ('12AB00', 1, ?)", long1);
        jdbc.update("INSERT INTO school_state VALUES ('12AB01', 1, X'03')");
        jdbc.update("INSERT INTO school_state VALUES ('12AB00', 2, ?)", long2);
        jdbc.update("INSERT INTO school_undo VALUES ('12AB00', 2, ?)", long1);
        jdbc.execute("SHUTDOWN");

        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            assertThat(digests(database.schools(), 1)).containsExactly(digest("12AB00", long1), "12AB01 1 34");
            assertThat(digests(database.schools(), 2)).containsExactly(digest("12AB00", long2), "12AB01 1 34");

            database.past().restore(new RunId(1), RunId.NONE, new RunId(3));

            assertThat(digests(database.schools(), 3)).containsExactly(digest("12AB00", long1), "12AB01 1 34");
            assertThat(database.past().asOf(new RunId(2)).get(0).content()).isEqualTo(long2);
        }
    }

    private static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static List<String> digests(SchoolStates states, long run) {
        List<String> digests = new ArrayList<>();
        states.asOf(new RunId(run))
                .forEachRemaining(school -> digests.add(digest(school.code().value(), school.content())));
        return digests;
    }

    private static String digest(String code, byte[] content) {
        return code + " " + content.length + " " + Arrays.hashCode(content);
    }

    private static List<String> contents(SchoolStates states, long run) {
        List<String> contents = new ArrayList<>();
        states.asOf(new RunId(run))
                .forEachRemaining(school ->
                        contents.add(school.code() + " " + HexFormat.of().formatHex(school.content())));
        return contents;
    }

    private JdbcTemplate stateOfVersion(String version) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:file:" + state.resolve("db/licentiesync") + ";hsqldb.lock_file=false");
        source.setUser("SA");
        OldSchema.upTo(version, source).migrate();
        return new JdbcTemplate(source);
    }

    @Test
    void beforeAStateIsBroughtUpToDateItIsKeptAsItWas() throws Exception {
        JdbcTemplate jdbc = stateOfVersion("4");
        jdbc.update("INSERT INTO run (run_date, status, started_at) VALUES (DATE '2026-11-23', 'PUBLISHED', NOW())");
        jdbc.execute("SHUTDOWN");

        open();

        Path kept = state.resolve("db.version-4");
        Path database = state.resolve("db");
        assertThat(kept).isDirectory();
        Folders.delete(database);
        Files.move(kept, database);
        open();
        assertThat(History.of(state).runs()).hasSize(1);
        assertThat(kept).isDirectory();
        Database.removeBackups(state, Instant.now().minusSeconds(60));
        assertThat(kept).isDirectory();
        Database.removeBackups(state, Instant.now().plusSeconds(60));
        assertThat(kept).doesNotExist();
    }

    /** As numbers: as text 100 comes before 9. */
    @ParameterizedTest
    @ValueSource(strings = {"100", "999"})
    void aStateOfANewerVersionIsRefusedWithoutAChange(String version) throws Exception {
        open();
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            new JdbcTemplate(database.dataSource())
                    .update(
                            "INSERT INTO \"flyway_schema_history\" VALUES"
                                    + " (99, ?, 'newer', 'SQL', 'V.sql', 0, 'SA', NOW(), 1, TRUE)",
                            version);
        }

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableState.class)
                    .hasMessageContaining("newer version of this program (schema " + version)
                    .hasMessageContaining("run that version");
        }
        assertThat(state.resolve("db/seal")).exists();
    }

    @Test
    void everyStateHasAnIdOfItsOwn() throws Exception {
        Path other = Files.createDirectory(state.resolve("other"));
        assertThat(idOf(state)).matches("[0-9a-f-]{36}").isEqualTo(idOf(state)).isNotEqualTo(idOf(other));
    }

    private static String idOf(Path state) throws Exception {
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            return database.identity().id();
        }
    }

    private void open() throws Exception {
        try (StateLock lock = StateLock.take(state)) {
            Database.open(lock).close();
        }
    }

    @Test
    void aDatabaseHalfCreatedByAnInterruptedRunIsMadeAnew() throws Exception {
        Path halfMade = Files.createDirectories(state.resolve("db.new"));
        Files.writeString(halfMade.resolve("licentiesync.script"), "half a scri");
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            assertThat(new JdbcTemplate(database.dataSource()).queryForObject("SELECT COUNT(*) FROM run", Long.class))
                    .isZero();
        }
        assertThat(halfMade).doesNotExist();
    }

    @Test
    void aDamagedDatabaseIsRefusedWithWhatToDoAndNothingIsOverwritten() throws Exception {
        try (StateLock lock = StateLock.take(state)) {
            Database.open(lock).close();
            Path script = state.resolve("db/licentiesync.script");
            Files.writeString(script, "CREATE NONSENSE\n", StandardCharsets.UTF_8);
            assertThatThrownBy(() -> Database.open(lock))
                    .isInstanceOf(UnusableState.class)
                    .hasMessageContaining(state.resolve("db").toString())
                    .hasMessageContaining("put back a backup");
            assertThat(script).hasContent("CREATE NONSENSE\n");
        }
    }
}
