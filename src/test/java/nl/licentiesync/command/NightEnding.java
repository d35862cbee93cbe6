package nl.licentiesync.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.SchoolState;

/** What a night left: its report, and the schools in its state. */
record NightEnding(Map<String, String> report, List<SchoolState> state) {

    static NightEnding of(Nights nights) throws IOException {
        return new NightEnding(nights.published(), StoredSchools.in(nights.state()));
    }
}
