package nl.licentiesync.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The execution contexts that Spring Batch kept of earlier nights cannot make a night fail, whatever they hold. */
class BatchContextTest {

    @TempDir
    Path temp;

    @Test
    void damagedContextsAreNotRead() throws Exception {
        Nights nights = TwoSchools.write(new Nights(temp));
        nights.publish("2026-11-23");
        inState(nights, "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
        inState(nights, "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
        inState(nights, "UPDATE BATCH_JOB_EXECUTION_CONTEXT SET SHORT_CONTEXT = 'rO0ABX!'");
        inState(nights, "UPDATE BATCH_STEP_EXECUTION_CONTEXT SET SHORT_CONTEXT = 'rO0ABX!'");

        nights.publish("2026-11-24");

        assertThat(statuses(nights)).as("the interrupted one is ended").containsExactly("FAILED", "COMPLETED");
        nights.publish("2026-12-24", "--keep", "1d");
        nights.publish("2026-12-25", "--keep", "1d");
        assertThat(statuses(nights)).as("what is not kept is removed").containsOnly("COMPLETED");
    }

    private static List<String> statuses(Nights nights) throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            return new JdbcTemplate(database.dataSource())
                    .queryForList("SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID", String.class);
        }
    }

    private static void inState(Nights nights, String sql) throws Exception {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            assertThat(new JdbcTemplate(database.dataSource()).update(sql)).isPositive();
        }
    }
}
