package nl.licentiesync.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hsqldb.jdbc.JDBCDataSource;

/** HSQLDB itself, which takes a tenth of a second before it opens the first database of a process. */
public final class DatabaseEngine {

    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    private DatabaseEngine() {}

    /**
     * Begins, once in a process, to make it ready on a thread of its own, by a database in memory of which nothing stays.
     * Nobody waits for it: who opens a database before it is ready makes ready what is left.
     */
    public static void prepare() {
        if (PREPARED.compareAndSet(false, true) && Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(DatabaseEngine::openInMemory, "database-engine");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void openInMemory() {
        JDBCDataSource memory = new JDBCDataSource();
        memory.setUrl("jdbc:hsqldb:mem:prepared");
        memory.setUser("SA");
        memory.setPassword("");
        WriteFailures failures = WriteFailures.listen();
        try (Connection connection = memory.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // The database of the state tells what is wrong.
        } finally {
            failures.close();
        }
    }
}
