package nl.licentiesync.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import nl.licentiesync.model.School;
import nl.licentiesync.store.SchoolVersions.VersionRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The state of each school after each run. A run writes only the schools that it changes; as of a run, a school is
 * what the last run up to that one wrote. A run's states are hidden until it is published and discarded when a run of
 * the same date replaces it.
 */
public final class SchoolStates {

    private final JdbcTemplate jdbc;
    private final SchoolVersions versions;
    private final RunUndo undo;

    public SchoolStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.versions = new SchoolVersions(jdbc, "school_state");
        this.undo = new RunUndo(jdbc);
    }

    /** All schools as of a run, by code, read page by page. */
    public Iterator<StoredSchool> asOf(RunId run) {
        return new LastVersions(run);
    }

    /** The rows of all schools as of a run, by code, read page by page. */
    public Iterator<School> schoolsAsOf(RunId run) {
        Iterator<StoredSchool> states = asOf(run);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return states.hasNext();
            }

            @Override
            public School next() {
                return states.next().unpack().school();
            }
        };
    }

    /** Writes for a run those schools that differ from how they stood as of the run before, some at a time and in order. */
    public void write(RunId run, Collection<ChangedSchool> changed) {
        versions.add(run, changed.stream().map(ChangedSchool::now).toList());
        RunUndo.Chunks kept = undo.of(run);
        changed.forEach(kept::add);
        kept.end();
    }

    /** The schools whose state a run changed or removed, by code, read page by page. */
    public Iterator<StoredSchool> writtenBy(RunId run) {
        return new KeyPages<>(
                after -> versions.rows(
                        "WHERE run_id = ? AND school_id > ? ORDER BY school_id LIMIT ?",
                        run.value(),
                        after,
                        KeyPages.SIZE),
                row -> row.school().value(),
                versions::whole);
    }

    /**
     * Removes what only runs before the given one need: the versions of a school that a later one up to that run
     * replaces. As of the run before it each school has one version left, so only what was written since is looked at.
     */
    public void forgetBefore(RunId run) {
        List<Version> written = jdbc.query(
                "SELECT school_id, run_id, OCTET_LENGTH(content) FROM school_state WHERE run_id > ? AND run_id <= ?"
                        + " ORDER BY run_id",
                (row, number) -> new Version(row.getString(1), row.getLong(2), row.getLong(3) == 0),
                baseOf(run),
                run.value());
        boolean nothingOlder = jdbc.queryForList(
                        "SELECT run_id FROM school_state WHERE run_id < ? LIMIT 1", run.value())
                .isEmpty();
        jdbc.batchUpdate(
                "DELETE FROM school_state WHERE school_id = ? AND run_id < ?",
                written.stream()
                        .filter(version -> version.gone() || !nothingOlder)
                        .map(version ->
                                new Object[] {version.school(), version.gone() ? version.run() + 1 : version.run()})
                        .toList());
    }

    /** The run before one, as of which its own night forgot what was older; 0 when it is not known. */
    private long baseOf(RunId run) {
        return jdbc
                .query(
                        "SELECT COALESCE(base_run, 0) FROM run WHERE run_id = ?",
                        (row, number) -> row.getLong(1),
                        run.value())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** Removes what a run wrote that was not published. */
    public void discard(RunId run) {
        replace(run);
        undo.discard(run);
    }

    /** Removes what a run wrote that is replaced; that it can be restored is kept. */
    public void replace(RunId run) {
        jdbc.update("DELETE FROM school_state WHERE run_id = ?", run.value());
    }

    /** The last version of each school that is not gone. */
    private final class LastVersions implements Iterator<StoredSchool> {

        private final VersionPages schools;
        private @Nullable VersionRow next;

        LastVersions(RunId asOf) {
            this.schools = new VersionPages(versions, "run_id <= ?", asOf.value());
        }

        @Override
        public boolean hasNext() {
            while (next == null && schools.hasNext()) {
                List<VersionRow> ofSchool = schools.next();
                VersionRow last = ofSchool.get(ofSchool.size() - 1);
                next = last.isGone() ? null : last;
            }
            return next != null;
        }

        @Override
        public StoredSchool next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            StoredSchool school = versions.whole(next);
            next = null;
            return school;
        }
    }

    /** What a run wrote of a school, and whether that is that it is gone. */
    private record Version(String school, long run, boolean gone) {}
}
