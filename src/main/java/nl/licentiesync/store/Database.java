package nl.licentiesync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nl.licentiesync.files.Readers;
import nl.licentiesync.files.StateLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hsqldb.jdbc.JDBCDataSource;

/** The HSQLDB file database in a state folder, opened by the holder of the folder's lock. */
public final class Database implements AutoCloseable {

    private final JDBCDataSource dataSource;

    private Database(JDBCDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Opens the database of a locked state folder, creates it when there is none, and brings its schema up to date.
     *
     * @throws UnusableState when it cannot be opened
     */
    public static Database open(StateLock lock) {
        Path stateFolder = lock.folder();
        Path folder = stateFolder.resolve("db");
        boolean isNew = Files.notExists(folder.resolve("licentiesync.script"));
        try {
            Readers.OWNER.createFolder(folder);
        } catch (IOException e) {
            throw new UnusableState(
                    "The state folder %s cannot be written (%s); give this user permission to write there."
                            .formatted(stateFolder, e.getMessage()));
        }
        // HSQLDB would otherwise replace the logging set-up of the process.
        System.setProperty("hsqldb.reconfig_logging", "false");
        JDBCDataSource dataSource = new JDBCDataSource();
        // The folder's own lock is held already; HSQLDB's would refuse to open for ten seconds after a crash.
        dataSource.setUrl("jdbc:hsqldb:file:" + folder.resolve("licentiesync").toAbsolutePath()
                + ";hsqldb.lock_file=false;shutdown=false");
        dataSource.setUser("SA");
        dataSource.setPassword("");
        try {
            prepare(dataSource, isNew);
            migrate(dataSource);
        } catch (SQLException | FlywayException e) {
            throw new UnusableState(
                    "The database in %s cannot be opened (%s); put back a backup of the state folder, or start with an empty one."
                            .formatted(folder, e.getMessage()));
        }
        return new Database(dataSource);
    }

    /** Connections to the open database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Writes everything out and closes the database; committed changes are safe even without it. */
    @Override
    public void close() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private static void prepare(DataSource dataSource, boolean isNew) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (isNew) {
                // Before any table exists, or the space of deleted rows is never used again.
                statement.execute("SET FILES SPACE TRUE");
                statement.execute("SET DATABASE DEFAULT TABLE TYPE CACHED");
            }
            statement.execute("SET FILES WRITE DELAY FALSE");
            requireDurableCommits(statement);
        }
    }

    private static void requireDurableCommits(Statement statement) throws SQLException {
        try (ResultSet delay = statement.executeQuery("SELECT property_value FROM information_schema.system_properties"
                + " WHERE property_name = 'hsqldb.write_delay_millis'")) {
            if (!delay.next() || delay.getLong(1) != 0) {
                throw new SQLException("commits would not be written at once");
            }
        }
    }

    private static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
