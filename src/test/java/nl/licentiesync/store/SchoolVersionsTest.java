package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A school's state of any length is kept: it lies in a row and as many parts as it needs. */
class SchoolVersionsTest {

    private static final int START = 65_536;
    private static final int PART = 524_288;

    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);

    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    private StateLock lock;
    private Database database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() throws Exception {
        lock = StateLock.take(folder);
        database = Database.open(lock);
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        lock.close();
    }

    /** At both sides of where a state no longer fits into its row, into one part, and into two. */
    @Test
    void statesOfAnyLengthAreReadAsTheyWereWritten() {
        List<StoredSchool> schools = new ArrayList<>();
        for (int length : List.of(1, 65_535, 65_536, 65_537, 589_823, 589_824, 589_825, 1_114_113)) {
            schools.add(school("%d2AB00".formatted(schools.size() + 1), length));
        }

        write(FIRST, schools);

        assertThat(read(database.schools().asOf(FIRST))).isEqualTo(described(schools));
        assertThat(read(database.schools().writtenBy(FIRST))).isEqualTo(described(schools));
        assertThat(jdbc.queryForList(
                        "SELECT school_id || ' ' || COUNT(*) FROM school_state_part GROUP BY school_id ORDER BY school_id",
                        String.class))
                .containsExactly("42AB00 1", "52AB00 1", "62AB00 1", "72AB00 2", "82AB00 3");
    }

    /** HSQLDB keeps 10 MB of rows in memory, and refuses a row that does not fit. */
    @Test
    void aStateMayBeLongerThanTheCacheOfTheDatabase() throws Exception {
        List<StoredSchool> schools = List.of(school("12AB00", 12 << 20));
        inTransaction(() -> write(FIRST, schools));
        database.close();
        database = Database.open(lock);
        jdbc = new JdbcTemplate(database.dataSource());

        assertThat(read(database.schools().asOf(FIRST))).isEqualTo(described(schools));
    }

    /** The schools before and behind a long one, and its versions of other runs, are not touched. */
    @Test
    void partsAreRemovedWithTheirState() {
        List<StoredSchool> first = List.of(school("11AA00", 2 * PART), school("12AB00", 3 * PART));
        List<StoredSchool> second = List.of(school("12AB00", START + 1));
        write(FIRST, first);
        write(SECOND, second);
        assertThat(parts("school_state_part")).isEqualTo(2 + 3 + 1);

        database.schools().discard(SECOND);

        assertThat(parts("school_state_part")).isEqualTo(5);
        assertThat(read(database.schools().asOf(SECOND))).isEqualTo(described(first));
        write(SECOND, second);
        database.schools().forgetBefore(SECOND);
        assertThat(parts("school_state_part")).isEqualTo(2 + 1);
        assertThat(read(database.schools().asOf(SECOND))).isEqualTo(described(List.of(first.get(0), second.get(0))));
    }

    @Test
    void aLongStateOfAnEarlierRunIsRestored() {
        List<StoredSchool> first = List.of(school("11AA00", 5), school("12AB00", 3 * PART));
        List<StoredSchool> second = List.of(school("12AB00", 2 * PART));
        write(FIRST, first);
        write(SECOND, second);
        inTransaction(() -> database.past().keep(FIRST, SECOND, FIRST, school -> {}));
        database.schools().forgetBefore(SECOND);
        assertThat(parts("school_state_part")).isEqualTo(2);
        assertThat(parts("run_undo"))
                .as("one of the first run, and those of a long chunk")
                .isEqualTo(1 + 4);
        assertThat(described(database.past().asOf(FIRST))).isEqualTo(described(first));

        inTransaction(() -> database.past().restore(FIRST, RunId.NONE, new RunId(3)));

        assertThat(read(database.schools().asOf(new RunId(3)))).isEqualTo(described(first));
        assertThat(parts("school_state_part")).isEqualTo(3);
        assertThat(described(database.past().asOf(SECOND))).isEqualTo(described(List.of(first.get(0), second.get(0))));
        database.past().forgetBefore(new RunId(3));
        assertThat(parts("run_undo")).isZero();
    }

    private StoredSchool school(String code, int length) {
        byte[] content = new byte[length];
        random.nextBytes(content);
        return new StoredSchool(new SchoolCode(code), content);
    }

    /** Schools that no run before knew. */
    private void write(RunId run, List<StoredSchool> schools) {
        database.schools()
                .write(
                        run,
                        schools.stream()
                                .map(school -> ChangedSchool.of(StoredSchool.unknown(school.code()), school))
                                .toList());
    }

    private int parts(String table) {
        return jdbc.queryForList("SELECT part FROM " + table).size();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource()))
                .executeWithoutResult(transaction -> work.run());
    }

    private static List<String> read(Iterator<StoredSchool> schools) {
        List<StoredSchool> read = new ArrayList<>();
        schools.forEachRemaining(read::add);
        return described(read);
    }

    private static List<String> described(List<StoredSchool> schools) {
        return schools.stream()
                .map(school ->
                        "%s %d %d".formatted(school.code(), school.content().length, Arrays.hashCode(school.content())))
                .toList();
    }
}
