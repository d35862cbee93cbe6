package nl.licentiesync.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationConfigurationExtension;

/** Tables as earlier versions of the program left them: every migration by itself, without the script of new states. */
final class OldSchema {

    private OldSchema() {}

    /** Flyway for the migrations up to a version. */
    static Flyway upTo(String version, DataSource source) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(version);
        configuration
                .getPluginRegister()
                .getExact(BaselineMigrationConfigurationExtension.class)
                .setBaselineMigrationPrefix("none-");
        return configuration.load();
    }
}
