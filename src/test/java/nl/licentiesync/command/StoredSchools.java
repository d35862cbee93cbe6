package nl.licentiesync.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import nl.licentiesync.files.StateLock;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.Run;
import nl.licentiesync.store.RunId;
import nl.licentiesync.store.StoredSchool;

/** The schools in a state as its current run left them. */
final class StoredSchools {

    private StoredSchools() {}

    static List<SchoolState> in(Path state) throws IOException {
        try (StateLock lock = StateLock.take(state);
                Database database = Database.open(lock)) {
            RunId last = database.runs().lastPublished().map(Run::id).orElse(RunId.NONE);
            List<SchoolState> schools = new ArrayList<>();
            for (Iterator<StoredSchool> stored = database.schools().asOf(last); stored.hasNext(); ) {
                schools.add(stored.next().unpack());
            }
            return schools;
        } catch (StateLock.HeldElsewhere | SQLException e) {
            throw new AssertionError(e);
        }
    }
}
