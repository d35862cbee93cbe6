package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What runs changed lies in few rows, in the order of runs and schools, and gives back what was. */
class RunUndoTest {

    private static final RunId FIRST = new RunId(1);
    private static final RunId SECOND = new RunId(2);

    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    private StateLock lock;
    private Database database;
    private JdbcTemplate jdbc;
    private RunUndo undo;

    @BeforeEach
    void open() throws Exception {
        lock = StateLock.take(folder);
        database = Database.open(lock);
        jdbc = new JdbcTemplate(database.dataSource());
        undo = new RunUndo(jdbc);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        lock.close();
    }

    @Test
    void manySchoolsOfWhichLittleChangedTakeOneRow() {
        List<SchoolReplacement> schools = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            byte[] was = bytes(5_000);
            byte[] now = Arrays.copyOf(was, 5_010);
            now[2_500] ^= 1;
            schools.add(replacement(i, was, now));
        }

        keep(FIRST, schools);

        assertThat(rows()).singleElement().asString().startsWith("1 00AB00 0 04AB99 ");
        assertThat(length()).as("2.5 MB of states").isLessThan(40_000);
        assertGivesBack(FIRST, schools);
    }

    /** Schools that came, went, or have nothing in common with what they were, in several rows of two runs. */
    @Test
    void eachChangeIsUndone() {
        List<SchoolReplacement> first = new ArrayList<>();
        List<SchoolReplacement> second = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] was = bytes(i % 5 == 0 ? 0 : 1 + random.nextInt(20_000));
            byte[] between = bytes(i % 5 == 1 ? 0 : 1 + random.nextInt(20_000));
            first.add(replacement(i, was, between));
            second.add(replacement(i, between, bytes(i % 5 == 2 ? 0 : 1 + random.nextInt(20_000))));
        }

        keep(FIRST, first);
        keep(SECOND, second);

        assertThat(rows()).hasSizeBetween(8, 30);
        assertThat(undo.runsAfter(RunId.NONE)).containsExactly(SECOND, FIRST);
        assertThat(undo.runsAfter(FIRST)).containsExactly(SECOND);
        assertGivesBack(FIRST, first);
        assertGivesBack(SECOND, second);
        for (SchoolRange range : SchoolRange.all(
                first.stream().map(school -> school.code().value()).toList(), 7)) {
            List<SchoolCode> visited = new ArrayList<>();
            undo.visit(FIRST, range, (code, difference) -> visited.add(code));
            assertThat(visited)
                    .as("%s", range)
                    .isEqualTo(first.stream()
                            .map(SchoolReplacement::code)
                            .filter(range::contains)
                            .toList());
        }

        undo.forgetUpTo(FIRST);

        assertThat(undo.runsAfter(RunId.NONE)).containsExactly(SECOND);
    }

    /** HSQLDB cannot hold a row of some megabytes. */
    @Test
    void aLongSchoolContinuesInFurtherRows() {
        List<SchoolReplacement> schools = List.of(
                replacement(1, bytes(10), bytes(10)),
                replacement(2, bytes(3 * RunUndo.ROW), bytes(10)),
                replacement(3, bytes(10), bytes(2 * RunUndo.ROW)));

        keep(FIRST, schools);

        assertThat(rows().stream().map(row -> row.substring(0, row.lastIndexOf(' '))))
                .containsExactly(
                        "1 00AB01 0 00AB02",
                        "1 00AB01 1 00AB02",
                        "1 00AB01 2 00AB02",
                        "1 00AB01 3 00AB02",
                        "1 00AB03 0 00AB03");
        assertGivesBack(FIRST, schools);
    }

    /** A difference from another state than that which the run left would give a wrong one in silence. */
    @Test
    void aStateThatTheRunDidNotLeaveIsRefused() {
        SchoolReplacement school = replacement(1, bytes(500), bytes(500));
        keep(FIRST, List.of(school));
        StoredSchool other = new StoredSchool(school.code(), bytes(500));

        assertThatThrownBy(() -> undo.visit(FIRST, all(), (code, difference) -> difference.before(other)))
                .isInstanceOf(UnusableState.class)
                .hasMessageContaining("school 00AB01 cannot be read");
    }

    /** Else later nights would take it for a change of the current state. */
    @Test
    void whatARunChangedGoesWithARunThatIsNotPublishedAndStaysOfOneThatIsReplaced() {
        SchoolReplacement school = replacement(1, bytes(10), bytes(10));
        for (RunId run : List.of(FIRST, SECOND)) {
            database.schools().write(run, List.of(ChangedSchool.of(school.was(), school.now())));
        }

        database.schools().discard(SECOND);
        database.schools().replace(FIRST);

        assertThat(database.schools().asOf(SECOND).hasNext()).isFalse();
        assertThat(undo.runsAfter(RunId.NONE)).containsExactly(FIRST);
    }

    private void keep(RunId run, List<SchoolReplacement> schools) {
        RunUndo.Chunks kept = undo.of(run);
        schools.forEach(school -> kept.add(ChangedSchool.of(school.was(), school.now())));
        kept.end();
    }

    private void assertGivesBack(RunId run, List<SchoolReplacement> schools) {
        List<SchoolReplacement> left = new ArrayList<>(schools);
        undo.visit(run, all(), (code, difference) -> {
            SchoolReplacement next = left.remove(0);
            assertThat(code).isEqualTo(next.code());
            assertThat(difference.before(next.now()).content())
                    .as("%s", code)
                    .isEqualTo(next.was().content());
        });
        assertThat(left).isEmpty();
    }

    private static SchoolRange all() {
        return SchoolRange.all(List.of(), 1).get(0);
    }

    private List<String> rows() {
        return jdbc.queryForList(
                "SELECT run_id || ' ' || first_school || ' ' || part || ' ' || last_school || ' ' || OCTET_LENGTH(content)"
                        + " FROM run_undo ORDER BY run_id, first_school, part",
                String.class);
    }

    private long length() {
        return jdbc.queryForObject("SELECT SUM(OCTET_LENGTH(content)) FROM run_undo", Long.class);
    }

    private static SchoolReplacement replacement(int number, byte[] was, byte[] now) {
        SchoolCode code = new SchoolCode(String.format(Locale.ROOT, "%02dAB%02d", number / 100, number % 100));
        return new SchoolReplacement(new StoredSchool(code, was), new StoredSchool(code, now));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
