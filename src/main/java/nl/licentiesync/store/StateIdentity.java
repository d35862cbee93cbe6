package nl.licentiesync.store;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The id of a state, which each of its reports bears, and the one folder of its reports. */
public final class StateIdentity {

    private final JdbcTemplate jdbc;

    StateIdentity(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id, which no other state has. */
    public String id() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT state_id FROM state_identity", String.class), "A migration has made it");
    }

    /** The real path of the reports folder; empty before the first night that kept it. */
    public Optional<Path> reports() {
        return jdbc.queryForList("SELECT reports FROM state_identity WHERE reports IS NOT NULL", String.class).stream()
                .map(Path::of)
                .findFirst();
    }

    /** Keeps the real path of the reports folder. */
    public void keepReports(Path folder) {
        jdbc.update("UPDATE state_identity SET reports = ?", folder.toString());
    }
}
