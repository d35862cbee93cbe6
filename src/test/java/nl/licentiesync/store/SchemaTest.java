package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of a new state are those of a state that took every migration since the first version. */
class SchemaTest {

    /** What makes up a schema: without the order of columns, and without the names that HSQLDB makes up. */
    private static final List<String> PARTS = List.of("""
            SELECT table_name, column_name, data_type, character_maximum_length, datetime_precision, is_nullable,
                column_default, is_identity, identity_start
            FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name <> 'flyway_schema_history'
            ORDER BY table_name, column_name""", """
            SELECT table_name, hsqldb_type FROM information_schema.system_tables
            WHERE table_schem = 'PUBLIC' AND table_name <> 'flyway_schema_history' ORDER BY table_name""", """
            SELECT table_name, column_name, key_seq FROM information_schema.system_primarykeys
            WHERE table_schem = 'PUBLIC' AND table_name <> 'flyway_schema_history' ORDER BY table_name, key_seq""", """
            SELECT fktable_name, fkcolumn_name, pktable_name, pkcolumn_name, key_seq, delete_rule
            FROM information_schema.system_crossreference WHERE fktable_schem = 'PUBLIC'
            ORDER BY fktable_name, pktable_name, key_seq, fkcolumn_name""", """
            SELECT table_name, column_name, ordinal_position, non_unique, index_name
            FROM information_schema.system_indexinfo
            WHERE table_schem = 'PUBLIC' AND table_name <> 'flyway_schema_history' AND index_name NOT LIKE 'SYS_%'
            ORDER BY table_name, index_name, ordinal_position""", "SELECT COUNT(*) FROM state_identity");

    @TempDir
    private Path folder;

    @Test
    void aNewStateHasTheTablesOfOneThatWasBroughtUpToDate() {
        JDBCDataSource inOneScript = database("in-one-script");
        JDBCDataSource oneByOne = database("one-by-one");

        assertThat(applied(scripts(inOneScript).load())).containsEntry("SQL_BASELINE", 1L);
        assertThat(applied(OldSchema.upTo(Database.SCHEMA, oneByOne)))
                .isEqualTo(Map.of("SQL", Long.valueOf(Database.SCHEMA)));

        assertSameTables(inOneScript, oneByOne);
    }

    /** A state that was new in an earlier version began with the script of that version. */
    @Test
    void aStateThatBeganWithAnEarlierScriptGetsTheSameTables() throws IOException {
        Path then = Files.createDirectory(folder.resolve("scripts"));
        for (String script : List.of("B17__state.sql", "V18__rosters.sql")) {
            Files.copy(Path.of("src/main/resources/db/migration", script), then.resolve(script));
        }
        JDBCDataSource ofEarlierVersion = database("of-earlier-version");
        JDBCDataSource inOneScript = database("in-one-script");
        assertThat(applied(scripts(ofEarlierVersion)
                        .locations("filesystem:" + then)
                        .load()))
                .isEqualTo(Map.of("SQL_BASELINE", 1L, "SQL", 1L));

        assertThat(applied(scripts(ofEarlierVersion).load()))
                .isEqualTo(Map.of("SQL_BASELINE", 1L, "SQL", Long.parseLong(Database.SCHEMA) - 17));

        scripts(inOneScript).load().migrate();
        assertSameTables(inOneScript, ofEarlierVersion);
    }

    private static void assertSameTables(DataSource one, DataSource other) {
        for (String part : PARTS) {
            assertThat(new JdbcTemplate(one).queryForList(part))
                    .as("%s", part)
                    .isNotEmpty()
                    .isEqualTo(new JdbcTemplate(other).queryForList(part));
        }
    }

    private static FluentConfiguration scripts(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration");
    }

    /** Migrates; how many scripts of each kind that took. */
    private static Map<String, Long> applied(Flyway flyway) {
        flyway.migrate();
        return Stream.of(flyway.info().applied())
                .collect(Collectors.groupingBy(migration -> migration.getType().name(), Collectors.counting()));
    }

    /** In files, as tables in memory are all of one kind. */
    private JDBCDataSource database(String name) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:file:" + folder.resolve(name) + ";shutdown=true");
        return source;
    }
}
