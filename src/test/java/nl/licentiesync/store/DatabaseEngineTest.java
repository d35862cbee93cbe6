package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.licentiesync.files.StateLock;
import org.hsqldb.DatabaseManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making HSQLDB ready beside a state that opens. */
class DatabaseEngineTest {

    @Test
    void nothingStaysAndAStateOpensMeanwhile(@TempDir Path temporary)
            throws IOException, InterruptedException, SQLException, StateLock.HeldElsewhere {
        DatabaseEngine.prepare();
        try (StateLock lock = StateLock.take(temporary);
                Database database = Database.open(lock)) {
            assertThat(database.runs().lastPublished()).isEmpty();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("database-engine")) {
                thread.join();
            }
        }

        assertThat(DatabaseManager.getDatabaseURIs().toString()).doesNotContain("prepared");
    }
}
