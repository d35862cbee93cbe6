package nl.licentiesync.nightly;

import java.nio.file.Path;
import java.util.Optional;
import nl.licentiesync.store.Database;
import nl.licentiesync.store.RunId;

/**
 * The latest report of which the state keeps what it says of each school.
 *
 * @param run its run
 * @param folder where it is
 */
record LatestReport(RunId run, Path folder) {

    /** The report that the state knows of; empty when no run of this version was published yet. */
    static Optional<LatestReport> in(Database database) {
        return database.keptSchools()
                .run()
                .flatMap(database.runs()::find)
                .flatMap(run -> run.report().map(folder -> new LatestReport(run.id(), folder)));
    }
}
