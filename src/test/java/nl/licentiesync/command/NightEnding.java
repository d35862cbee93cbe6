package nl.licentiesync.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.SchoolStates;
import nl.licentiesync.store.StoredSchool;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a night left: its report, and the schools in its state. */
record NightEnding(Map<String, String> report, List<SchoolState> state) {

    static NightEnding of(Nights nights) throws IOException {
        try (StateLock lock = StateLock.take(nights.state());
                Database database = Database.open(lock)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Long last = jdbc.queryForObject("SELECT MAX(run_id) FROM run WHERE status = 'PUBLISHED'", Long.class);
            List<SchoolState> schools = new ArrayList<>();
            for (Iterator<StoredSchool> stored = new SchoolStates(jdbc).asOf(new RunId(last == null ? 0 : last));
                    stored.hasNext(); ) {
                schools.add(stored.next().unpack());
            }
            return new NightEnding(nights.published(), schools);
        } catch (StateLock.HeldElsewhere | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
