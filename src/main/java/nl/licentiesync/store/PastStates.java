package nl.licentiesync.store;

import java.util.List;
import java.util.function.Consumer;
import nl.licentiesync.model.SchoolCode;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the state was as of earlier runs, replaced and undone ones too. Each run that becomes current keeps how the
 * schools stood that it changes: so the state as of a run is the current one, with what was kept since taken back.
 */
public final class PastStates {

    private final JdbcTemplate jdbc;

    public PastStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps how schools stood that a run changes, which is about to become the current one.
     *
     * @param previous the current run
     * @param run the run, whose schools differ from those as of the run before it
     * @param before the run before it; the previous run is that one, or is replaced
     * @param each is told of every school that the two leave otherwise
     */
    public void keep(RunId previous, RunId run, RunId before, Consumer<Superseded> each) {
        compare(previous, run, before, school -> {
            keep(run, school.was());
            each.accept(school);
        });
    }

    /** Tells of every school that a run leaves otherwise than the current one; see {@link #keep}. */
    public void compare(RunId previous, RunId run, RunId before, Consumer<Superseded> each) {
        List<String> touched = jdbc.queryForList(
                "SELECT DISTINCT school_id FROM school_state WHERE run_id IN (?, ?) ORDER BY school_id",
                String.class,
                run.value(),
                // What the run before wrote is the same in both.
                previous.equals(before) ? run.value() : previous.value());
        for (String code : touched) {
            Versions versions = new Versions(code);
            StoredSchool was = versions.upTo(previous);
            StoredSchool now = versions.of(run, versions.upTo(before));
            if (!was.sameAs(now)) {
                each.accept(new Superseded(was, now));
            }
        }
    }

    /**
     * Makes the state as of an earlier run the current one again, as what a new run left.
     *
     * @param restored the earlier run
     * @param before the run before the new one, {@link RunId#NONE} when there is none
     * @param run the new run
     */
    public void restore(RunId restored, RunId before, RunId run) {
        for (String code : known()) {
            Versions versions = new Versions(code);
            StoredSchool current = versions.last();
            StoredSchool then = asOf(restored, current);
            StoredSchool base = before.equals(RunId.NONE) ? StoredSchool.unknown(then.code()) : asOf(before, current);
            if (!current.sameAs(then)) {
                keep(run, current);
            }
            if (!versions.areOnly(base, before) || !then.sameAs(base)) {
                jdbc.update("DELETE FROM school_state WHERE school_id = ?", code);
                insert("school_state", before, base, !base.isGone());
                insert("school_state", run, then, !then.sameAs(base));
            }
        }
    }

    /** All schools as of a run that was published and whose past is kept, by code. */
    public List<StoredSchool> asOf(RunId run) {
        return known().stream()
                .map(code -> asOf(run, new Versions(code).last()))
                .filter(school -> !school.isGone())
                .toList();
    }

    /** One school as of such a run; unknown when there is no run. */
    public StoredSchool asOf(RunId run, SchoolCode code) {
        return run.equals(RunId.NONE) ? StoredSchool.unknown(code) : asOf(run, new Versions(code.value()).last());
    }

    private List<String> known() {
        return jdbc.queryForList(
                "SELECT school_id FROM school_state UNION SELECT school_id FROM school_undo ORDER BY school_id",
                String.class);
    }

    /** Forgets what only the states as of runs before the given one need. */
    public void forgetBefore(RunId run) {
        jdbc.update("DELETE FROM school_undo WHERE run_id <= ?", run.value());
    }

    private void keep(RunId run, StoredSchool was) {
        insert("school_undo", run, was, true);
    }

    private void insert(String table, RunId run, StoredSchool school, boolean needed) {
        if (needed) {
            jdbc.update(
                    "INSERT INTO " + table + " (school_id, run_id, content) VALUES (?, ?, ?)",
                    school.code().value(),
                    run.value(),
                    school.content());
        }
    }

    /** The first run since that changed the school has kept it. */
    private StoredSchool asOf(RunId run, StoredSchool current) {
        return jdbc
                .query(
                        "SELECT content FROM school_undo WHERE school_id = ? AND run_id > ? ORDER BY run_id LIMIT 1",
                        (row, number) -> new StoredSchool(current.code(), row.getBytes(1)),
                        current.code().value(),
                        run.value())
                .stream()
                .findFirst()
                .orElse(current);
    }

    /** The versions of a school that the nights work with. */
    private final class Versions {

        private final SchoolCode code;
        private final List<Version> versions;

        Versions(String school) {
            code = new SchoolCode(school);
            versions = jdbc.query(
                    "SELECT run_id, content FROM school_state WHERE school_id = ? ORDER BY run_id",
                    (row, number) -> new Version(row.getLong(1), new StoredSchool(code, row.getBytes(2))),
                    school);
        }

        StoredSchool upTo(RunId run) {
            StoredSchool found = StoredSchool.unknown(code);
            for (Version version : versions) {
                if (version.run() <= run.value()) {
                    found = version.school();
                }
            }
            return found;
        }

        StoredSchool of(RunId run, StoredSchool otherwise) {
            return versions.stream()
                    .filter(version -> version.run() == run.value())
                    .map(Version::school)
                    .findFirst()
                    .orElse(otherwise);
        }

        StoredSchool last() {
            return upTo(new RunId(Long.MAX_VALUE));
        }

        boolean areOnly(StoredSchool school, RunId by) {
            return versions.size() == 1
                    && versions.get(0).run() <= by.value()
                    && versions.get(0).school().sameAs(school);
        }
    }

    /** How a run left a school. */
    private record Version(long run, StoredSchool school) {}
}
