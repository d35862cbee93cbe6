package nl.licentiesync.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.licentiesync.files.DiskSync;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FileOwner;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.files.Folders;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.AccountIds;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.hsqldb.HsqlException;
import org.hsqldb.error.ErrorCode;
import org.hsqldb.jdbc.JDBCDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The HSQLDB file database in a state folder, opened by the holder of the folder's lock. */
public final class Database implements AutoCloseable {

    /** The newest migration; Flyway, which takes a second to start, is asked only when the schema is older. */
    static final String SCHEMA = "26";

    private static final String FILES = "licentiesync";

    /** The errors of HSQLDB that tell of a file that cannot be read or written. */
    private static final Set<Integer> WRITING = Set.of(
            ErrorCode.FILE_IO_ERROR,
            ErrorCode.DATA_FILE_ERROR,
            ErrorCode.GENERAL_IO_ERROR,
            ErrorCode.DATA_FILE_IS_FULL);

    /** Begins the name of what is kept of a database before its schema is brought up to date. */
    private static final String BACKUP = "db.version-";

    /** Endings of the files that a database has, each with the one that replaces it while it is being written. */
    private static final List<List<String>> NEEDED =
            List.of(List.of(".properties"), List.of(".script", ".script.new"), List.of(".data", ".backup"));

    /** Tables whose rows are replaced night after night, or kept when all others of a night are gone. */
    private static final List<String> OWN_SPACE = List.of("school_state", "school_page", "kept_school", "run_undo");

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Path folder;
    private final JDBCDataSource dataSource;
    private final RecoveryPoint recoveryPoint;
    private final WriteFailures failures = WriteFailures.listen();
    private final Runs runs;
    private final SchoolStates schools;
    private final PastStates past;
    private final KeptNotices notices;
    private final KeptReports reports;
    private final KeptPages pages;
    private final KeptSchools keptSchools;
    private final StateIdentity identity;
    private final ExportLines exportLines;
    private final RunOrigins runOrigins;

    private Database(Path folder) {
        this.folder = folder;
        this.dataSource = dataSource(folder);
        this.recoveryPoint = new RecoveryPoint(folder, FILES);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.runs = new Runs(jdbc);
        this.schools = new SchoolStates(jdbc);
        this.past = new PastStates(jdbc);
        this.notices = new KeptNotices(jdbc);
        this.reports = new KeptReports(jdbc);
        this.pages = new KeptPages(jdbc);
        this.keptSchools = new KeptSchools(jdbc);
        this.identity = new StateIdentity(jdbc);
        this.exportLines = new ExportLines(jdbc);
        this.runOrigins = new RunOrigins(jdbc);
    }

    /** Whether a state folder has a database, also one that a crash left. */
    public static boolean isIn(Path state) {
        return Files.isDirectory(folderIn(state));
    }

    /** The folder of a state's database: its own, or where a crash during the recovery left it. */
    public static Path folderIn(Path state) {
        Path folder = state.resolve("db");
        Path aside = beforeRecovery(folder);
        return Files.notExists(folder) && Files.isDirectory(aside) ? aside : folder;
    }

    /**
     * Opens the database of a locked state folder, creates it when there is none, and brings its schema up to date.
     *
     * @throws UnusableState when it cannot be opened
     * @throws IOException when it cannot be written, as when the disk is full
     */
    public static Database open(StateLock lock) throws IOException {
        Path folder = lock.folder().resolve("db");
        try {
            Path aside = beforeRecovery(folder);
            if (Files.notExists(folder) && Files.isDirectory(aside)) {
                // A crash came between the two moves that put it back.
                Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.notExists(folder)) {
                create(lock.folder().resolve("db.new"), folder);
            }
            return opened(folder);
        } catch (SQLException | FlywayException e) {
            if (isOfDisk(e)) {
                throw FileFailure.of(folder, e);
            }
            throw new UnusableState(
                    "The database in %s cannot be opened (%s); put back a backup of the state and report folders, or begin a new state in an empty folder (sync --new-state)."
                            .formatted(folder, firstLine(e.getMessage())));
        }
    }

    /**
     * Whether the database failed because its files could not be read or written: an exception of input and output is
     * among its causes. The end of a file that was cut off is none, as it will not come by itself.
     */
    public static boolean isOfDisk(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return true;
            }
            if (cause instanceof HsqlException ofDatabase && WRITING.contains(Math.abs(ofDatabase.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    /** A database that is created gets its name only when it is whole, so that a crash leaves none or a good one. */
    private static void create(Path aside, Path folder) throws IOException {
        try {
            createAside(aside);
        } catch (SQLException | FlywayException | DataAccessException e) {
            // Nothing was there that could be damaged.
            throw FileFailure.of(aside, e);
        }
        DiskSync.ofSystem().tree(aside);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        DiskSync.ofSystem().force(folder.resolveSibling(""));
    }

    private static void createAside(Path aside) throws IOException, SQLException {
        Folders.delete(aside);
        FilePermissions.OWNER.createFolder(aside);
        try (Database created = new Database(aside)) {
            created.execute(
                    // Before any table exists, or the space of deleted rows is never used again.
                    "SET FILES SPACE TRUE", "SET DATABASE DEFAULT TABLE TYPE CACHED");
            created.migrate();
            created.createBatchTables();
            created.requireWritten();
        }
    }

    /**
     * Passes when no file of a state is known to be damaged.
     *
     * @throws UnusableState when one was changed since the state was last closed
     */
    public static void requireUndamaged(Path state) throws IOException {
        Path folder = folderIn(state);
        requireUndamaged(folder, StateChecksums.of(folder));
    }

    private static void requireUndamaged(Path folder, StateChecksums closed) throws IOException {
        Optional<CrashedDatabase> crashed = closed.isThere() ? Optional.empty() : CrashedDatabase.in(folder, FILES);
        List<String> differences = crashed.isPresent() ? crashed.get().differences() : closed.differences();
        if (!differences.isEmpty()) {
            throw new UnusableState(
                    "The state in %s%s is damaged: %s. Nothing was changed; put back a backup of the state and report folders, or begin a new state in an empty folder (sync --new-state)."
                            .formatted(
                                    folder,
                                    crashed.isPresent() ? ", which a crash left open," : "",
                                    String.join(", ", differences)));
        }
    }

    private static Database opened(Path folder) throws SQLException, IOException {
        StateChecksums closed = StateChecksums.of(folder);
        requireUndamaged(folder, closed);
        Folders.delete(beforeRecovery(folder));
        // What HSQLDB had set aside when it was killed.
        Folders.delete(folder.resolve(FILES + ".tmp"));
        if (!closed.isThere()) {
            recover(folder);
            closed = StateChecksums.of(folder);
        }
        requireFiles(folder);
        Database database = new Database(folder);
        database.beginRecoveryPoint(closed);
        try {
            database.prepare();
            database.bringUpToDate();
            return database;
        } catch (UnusableState e) {
            database.close();
            throw e;
        } catch (SQLException | IOException | RuntimeException e) {
            database.leave(e);
            throw e;
        }
    }

    /** Closes what a crash left open: a copy of it, so that a recovery that fails or is killed changes nothing. */
    private static void recover(Path folder) throws SQLException, IOException {
        Path recovered = folder.resolveSibling("db.recovered");
        Folders.delete(recovered);
        Optional<CrashedDatabase> crashed = CrashedDatabase.in(folder, FILES);
        try {
            if (crashed.isPresent()) {
                crashed.get().rebuild(recovered);
            } else {
                requireFiles(folder);
                Folders.copy(folder, recovered);
            }
            replay(recovered, crashed.isPresent());
        } catch (SQLException | IOException | RuntimeException e) {
            Folders.delete(recovered);
            throw e;
        }
        DiskSync.ofSystem().tree(recovered);
        Files.move(folder, beforeRecovery(folder), StandardCopyOption.ATOMIC_MOVE);
        Files.move(recovered, folder, StandardCopyOption.ATOMIC_MOVE);
        DiskSync.ofSystem().force(folder.resolveSibling(""));
        Folders.delete(beforeRecovery(folder));
    }

    /**
     * Opens and closes a database, so that HSQLDB replays its log.
     *
     * @param whole whether its log is known to be whole; else it may end in the middle of a line
     */
    private static void replay(Path folder, boolean whole) throws SQLException, IOException {
        try (WriteFailures failures = WriteFailures.listen()) {
            JDBCDataSource dataSource = dataSource(folder);
            dataSource.setUrl(dataSource.getUrl() + ";hsqldb.full_log_replay=" + whole);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                if (!whole) {
                    failures.forget();
                }
                statement.execute("SHUTDOWN");
            }
            failures.requireNone();
        }
        StateChecksums.of(folder).put();
    }

    private void beginRecoveryPoint(StateChecksums closed) throws IOException {
        recoveryPoint.set(closed.used(folder.resolve(FILES + ".data")));
        closed.remove();
        DiskSync.ofSystem().force(folder);
    }

    /** Where a database lies as a crash left it, while it recovers. */
    private static Path beforeRecovery(Path folder) {
        return folder.resolveSibling("db.before-recovery");
    }

    /** HSQLDB would put a new and empty database in the place of one whose files are gone. */
    private static void requireFiles(Path folder) throws SQLException {
        for (List<String> either : NEEDED) {
            if (either.stream().allMatch(ending -> Files.notExists(folder.resolve(FILES + ending)))) {
                throw new SQLException(FILES + either.get(0) + " is missing");
            }
        }
    }

    private void prepare() throws SQLException, IOException {
        execute(
                "SET FILES WRITE DELAY FALSE",
                "SET FILES LOG SIZE 0",
                "SET DATABASE EXTERNAL EVENT LOG LEVEL 2",
                // From the next time that it is opened: else up to 256 MB of its file are mapped into memory.
                "SET FILES NIO FALSE",
                // Schools are read once and in order, and rows that stay in memory for longer are dear to collect.
                // The size of all of them (10 MB) is left as it is: a row that is larger than that cannot be read.
                "SET FILES CACHE ROWS 1000");
        failures.forget();
        requireDurableCommits();
        recoveryPoint.link();
    }

    private void bringUpToDate() throws SQLException, IOException {
        MigrationVersion found = schema();
        MigrationVersion known = MigrationVersion.fromVersion(SCHEMA);
        if (found.compareTo(known) > 0) {
            throw new UnusableState(
                    "The state in %s is of a newer version of this program (schema %s; this one knows up to %s); run that version, or put back a backup of the state and report folders from before it."
                            .formatted(folder, found, known));
        }
        if (found.compareTo(known) < 0) {
            shutDown();
            backUp(found);
            beginRecoveryPoint(StateChecksums.of(folder));
            prepare();
            migrate();
        }
        if (queryForText("SELECT table_name FROM information_schema.tables WHERE table_name = 'BATCH_JOB_INSTANCE'")
                == null) {
            createBatchTables();
        }
    }

    /** The newest migration that the database has had; as numbers, since version 10 comes after 9. */
    private MigrationVersion schema() throws SQLException {
        MigrationVersion newest = MigrationVersion.EMPTY;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\""
                        + " WHERE \"success\" = TRUE AND \"version\" IS NOT NULL")) {
            while (row.next()) {
                MigrationVersion version = MigrationVersion.fromVersion(row.getString(1));
                newest = version.compareTo(newest) > 0 ? version : newest;
            }
        }
        return newest;
    }

    /** Keeps the closed database as it is, in the place of an earlier backup of this kind. */
    private void backUp(MigrationVersion version) throws IOException {
        removeBackups(folder.resolveSibling(""), Instant.MAX);
        Path backup = folder.resolveSibling(BACKUP + version);
        Path aside = folder.resolveSibling(BACKUP + "new");
        Folders.copy(folder, aside);
        Files.move(aside, backup, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("The database of version {} is kept in {}.", version, backup);
    }

    /** Removes what was kept of a database when its schema was brought up to date before that moment. */
    public static void removeBackups(Path state, Instant before) throws IOException {
        try (DirectoryStream<Path> backups = Files.newDirectoryStream(state, BACKUP + "*")) {
            for (Path backup : backups) {
                if (Files.getLastModifiedTime(backup).toInstant().isBefore(before)) {
                    Folders.delete(backup);
                }
            }
        }
    }

    /** Closes what could not be opened, and leaves its files as they are. */
    private void leave(Exception reason) {
        try (failures) {
            execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static JDBCDataSource dataSource(Path folder) {
        JDBCDataSource dataSource = new JDBCDataSource();
        // The state folder's own lock is held; HSQLDB's would refuse to open for ten seconds after a crash.
        dataSource.setUrl("jdbc:hsqldb:file:" + folder.resolve(FILES).toAbsolutePath()
                + ";hsqldb.lock_file=false;shutdown=false");
        dataSource.setUser("SA");
        dataSource.setPassword("");
        return dataSource;
    }

    /** Connections to the open database. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The runs. */
    public Runs runs() {
        return runs;
    }

    /** The schools as the nights need them. */
    public SchoolStates schools() {
        return schools;
    }

    /** The parts of the exports that runs read. */
    public RunOrigins runOrigins() {
        return runOrigins;
    }

    /** The lines on which the latest runs found their rows. */
    public ExportLines exportLines() {
        return exportLines;
    }

    /** The schools as they were as of earlier runs. */
    public PastStates past() {
        return past;
    }

    /** The accounts of the teachers in any school state that is kept. */
    AccountIds accounts() {
        return KnownAccounts.in(past);
    }

    /** The id of this state. */
    public StateIdentity identity() {
        return identity;
    }

    /** The notices of published runs. */
    public KeptNotices notices() {
        return notices;
    }

    /** What the latest report says of each school. */
    public KeptSchools keptSchools() {
        return keptSchools;
    }

    /** What is kept about the pages of schools. */
    public KeptPages pages() {
        return pages;
    }

    /** The stored facts about the reports of published runs. */
    public KeptReports reports() {
        return reports;
    }

    /**
     * Passes when everything that was committed so far is on the disk, and is there after a crash too; what is committed
     * later may be gone then.
     *
     * @throws IOException when it may be lost, as when the disk is full
     */
    public void requireWritten() throws IOException {
        try {
            failures.requireNone();
            recoveryPoint.commit();
        } catch (IOException e) {
            throw FileFailure.of(folder, e);
        }
    }

    /** Where its files are. */
    public Path folder() {
        return folder;
    }

    /** Writes everything out and closes the database; what {@link #requireWritten} saw is safe even without it. */
    @Override
    public void close() throws SQLException {
        try (failures) {
            shutDown();
        }
    }

    private void shutDown() throws SQLException {
        try {
            requireWritten();
        } catch (IOException e) {
            LOG.debug("What was committed last is written only now that the database is closed ({}).", e.toString());
        }
        execute("SHUTDOWN");
        restrictFiles();
        checksums();
    }

    /** The database makes its files by the umask of the process; those who may read its folder may read them. */
    private void restrictFiles() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            FilePermissions filePermissions = FilePermissions.of(folder);
            for (Path file : files) {
                if (Files.isRegularFile(file) && FileOwner.of(file).equals(FileOwner.current())) {
                    filePermissions.restrict(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("The permissions of the files in {} could not be set ({}).", folder, e.getMessage());
        }
    }

    /** A failure here only makes the next run open the database as after a crash. */
    private void checksums() {
        try {
            // What HSQLDB could not write may be missing in any of its files.
            failures.requireNone();
            StateChecksums.of(folder).put();
            recoveryPoint.remove();
        } catch (IOException e) {
            LOG.warn("{} was closed, but what its files are could not be noted ({}).", folder, e.getMessage());
        }
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

    private void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        separateTables();
    }

    /**
     * Keeps the rows of some tables in parts of the file of their own: a part is used again when its last row is gone, and
     * what the nights replace must not lie among rows that are kept for years.
     */
    private void separateTables() throws SQLException {
        String space = queryForText("SELECT property_value FROM information_schema.system_properties"
                + " WHERE property_name = 'hsqldb.files_space'");
        if (!"0".equals(space)) {
            for (String table : OWN_SPACE) {
                execute("SET TABLE " + table + " NEW SPACE");
            }
        }
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
