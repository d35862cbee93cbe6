package nl.licentiesync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.Readers;
import nl.licentiesync.files.StateLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hsqldb.jdbc.JDBCDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The HSQLDB file database in a state folder, opened by the holder of the folder's lock. */
public final class Database implements AutoCloseable {

    /** The newest migration; Flyway, which takes a second to start, is asked only when the schema is older. */
    static final String SCHEMA = "3";

    private static final Logger HSQLDB_LOG = Logger.getLogger("hsqldb.db");

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
        // HSQLDB would otherwise replace the logging set-up of the process, and log its own business.
        System.setProperty("hsqldb.reconfig_logging", "false");
        HSQLDB_LOG.setLevel(Level.SEVERE);
        Path folder = lock.folder().resolve("db");
        try {
            if (Files.notExists(folder)) {
                create(lock.folder().resolve("db.new"), folder);
            }
            return opened(folder);
        } catch (IOException e) {
            throw new UnusableState(
                    "The state folder %s cannot be written (%s); give this user permission to write there, or free disk space."
                            .formatted(lock.folder(), e.getMessage()));
        } catch (SQLException | FlywayException e) {
            throw new UnusableState(
                    "The database in %s cannot be opened (%s); put back a backup of the state folder, or name an empty one."
                            .formatted(folder, firstLine(e.getMessage())));
        }
    }

    /** A database that is created gets its name only when it is whole, so that a crash leaves none or a good one. */
    private static void create(Path aside, Path folder) throws IOException, SQLException {
        Folders.delete(aside);
        Readers.OWNER.createFolder(aside);
        try (Database created = new Database(dataSource(aside))) {
            created.execute(
                    // Before any table exists, or the space of deleted rows is never used again.
                    "SET FILES SPACE TRUE", "SET DATABASE DEFAULT TABLE TYPE CACHED");
            created.migrate();
            created.createBatchTables();
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Database opened(Path folder) throws SQLException {
        Database database = new Database(dataSource(folder));
        database.execute("SET FILES WRITE DELAY FALSE");
        database.requireDurableCommits();
        if (!SCHEMA.equals(database.queryForText(
                "SELECT MAX(\"version\") FROM \"flyway_schema_history\" WHERE \"success\" = TRUE"))) {
            database.migrate();
        }
        if (database.queryForText(
                        "SELECT table_name FROM information_schema.tables WHERE table_name = 'BATCH_JOB_INSTANCE'")
                == null) {
            database.createBatchTables();
        }
        return database;
    }

    private static JDBCDataSource dataSource(Path folder) {
        JDBCDataSource dataSource = new JDBCDataSource();
        // The state folder's own lock is held; HSQLDB's would refuse to open for ten seconds after a crash.
        dataSource.setUrl("jdbc:hsqldb:file:" + folder.resolve("licentiesync").toAbsolutePath()
                + ";hsqldb.lock_file=false;shutdown=false");
        dataSource.setUser("SA");
        dataSource.setPassword("");
        return dataSource;
    }

    /** Connections to the open database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Writes everything out and closes the database; committed changes are safe even without it. */
    @Override
    public void close() throws SQLException {
        execute("SHUTDOWN");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void requireDurableCommits() throws SQLException {
        String delay = queryForText("SELECT property_value FROM information_schema.system_properties"
                + " WHERE property_name = 'hsqldb.write_delay_millis'");
        if (!"0".equals(delay)) {
            throw new SQLException("commits would not be written at once");
        }
    }

    private @Nullable String queryForText(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The tables in which Spring Batch keeps its history, by the script that it brings. */
    private void createBatchTables() {
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-hsqldb.sql"))
                .execute(dataSource);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
