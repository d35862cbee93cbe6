package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.SchoolVersions.VersionRow;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The state as of earlier runs, including replaced and undone ones. Each run keeps the earlier states of the schools
 * that it changes, so an earlier state is the current one with later changes undone.
 */
public final class PastStates {

    /** States in memory at a time while they are kept. */
    private static final int BATCH = 100;

    private final JdbcTemplate jdbc;
    private final SchoolVersions current;
    private final SchoolVersions undo;

    public PastStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.current = new SchoolVersions(jdbc, "school_state");
        this.undo = new SchoolVersions(jdbc, "school_undo");
    }

    /**
     * Keeps how schools stood that a run changes, which is about to become the current one.
     *
     * @param previous the current run
     * @param run the run, whose schools differ from those as of the run before it
     * @param before the run before it; the previous run is that one, or is replaced
     * @param each is told of every school whose state differs between the two
     */
    public void keep(RunId previous, RunId run, RunId before, Consumer<SchoolReplacement> each) {
        List<StoredSchool> kept = new ArrayList<>();
        compare(previous, run, before, school -> {
            kept.add(school.was());
            if (kept.size() == BATCH) {
                undo.add(run, kept);
                kept.clear();
            }
            each.accept(school);
        });
        undo.add(run, kept);
    }

    /** Visits every school whose state differs between a run and the current one; see {@link #keep}. */
    public void compare(RunId previous, RunId run, RunId before, Consumer<SchoolReplacement> each) {
        List<String> touched = jdbc.queryForList(
                "SELECT DISTINCT school_id FROM school_state WHERE run_id IN (?, ?) ORDER BY school_id",
                String.class,
                run.value(),
                // What the run before wrote is the same in both.
                previous.equals(before) ? run.value() : previous.value());
        for (String code : touched) {
            Versions versions = new Versions(new SchoolCode(code));
            StoredSchool was = versions.upTo(previous);
            StoredSchool now = versions.of(run, versions.upTo(before));
            if (!was.sameAs(now)) {
                each.accept(new SchoolReplacement(was, now));
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
            Versions versions = new Versions(new SchoolCode(code));
            StoredSchool last = versions.last();
            StoredSchool then = asOf(restored, last);
            StoredSchool base = before.equals(RunId.NONE) ? StoredSchool.unknown(then.code()) : asOf(before, last);
            if (!last.sameAs(then)) {
                keep(run, last);
            }
            if (!versions.areOnly(base, before) || !then.sameAs(base)) {
                jdbc.update("DELETE FROM school_state WHERE school_id = ?", code);
                if (!base.isGone()) {
                    current.add(before, List.of(base));
                }
                if (!then.sameAs(base)) {
                    current.add(run, List.of(then));
                }
            }
        }
    }

    /** All schools as of a run that was published and whose past is kept, by code. */
    public List<StoredSchool> asOf(RunId run) {
        return known().stream()
                .map(code -> asOf(run, new Versions(new SchoolCode(code)).last()))
                .filter(school -> !school.isGone())
                .toList();
    }

    /** One school as of a run; unknown when there is no such run. */
    public StoredSchool asOf(RunId run, SchoolCode code) {
        return run.equals(RunId.NONE) ? StoredSchool.unknown(code) : asOf(run, new Versions(code).last());
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
        undo.add(run, List.of(was));
    }

    /** The first run since that changed the school has kept it. */
    private StoredSchool asOf(RunId run, StoredSchool last) {
        return undo
                .rows(
                        "WHERE school_id = ? AND run_id > ? ORDER BY run_id LIMIT 1",
                        last.code().value(),
                        run.value())
                .stream()
                .findFirst()
                .map(undo::whole)
                .orElse(last);
    }

    /** The versions of a school that the nights work with. */
    private final class Versions {

        private final SchoolCode code;
        private final List<VersionRow> rows;

        Versions(SchoolCode school) {
            code = school;
            rows = current.rows("WHERE school_id = ? ORDER BY run_id", school.value());
        }

        StoredSchool upTo(RunId run) {
            VersionRow found = null;
            for (VersionRow row : rows) {
                if (row.run().value() <= run.value()) {
                    found = row;
                }
            }
            return found == null ? StoredSchool.unknown(code) : current.whole(found);
        }

        StoredSchool of(RunId run, StoredSchool absent) {
            return rows.stream()
                    .filter(row -> row.run().equals(run))
                    .map(current::whole)
                    .findFirst()
                    .orElse(absent);
        }

        StoredSchool last() {
            return upTo(new RunId(Long.MAX_VALUE));
        }

        boolean areOnly(StoredSchool school, RunId by) {
            return rows.size() == 1
                    && rows.get(0).run().value() <= by.value()
                    && current.whole(rows.get(0)).sameAs(school);
        }
    }
}
