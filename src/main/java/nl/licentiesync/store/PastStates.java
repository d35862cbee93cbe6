package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.SchoolVersions.VersionRow;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The state as of earlier runs, including replaced and undone ones. Each run keeps what it changed, so an earlier state
 * is the current one with later changes undone, the last one first.
 */
public final class PastStates {

    /** Schools in memory at a time. */
    private static final int RANGE = 2000;

    private final JdbcTemplate jdbc;
    private final SchoolVersions current;
    private final RunUndo undo;

    /** What runs before schema 26 kept: whole states. */
    private final SchoolVersions whole;

    public PastStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.current = new SchoolVersions(jdbc, "school_state");
        this.undo = new RunUndo(jdbc);
        this.whole = new SchoolVersions(jdbc, "school_undo");
    }

    /**
     * Keeps how schools stood that a run changes, which is about to replace the current one of its date: what was kept
     * when the run was written is how they stood as of the run before it.
     *
     * @param previous the current run
     * @param run the run, whose schools differ from those as of the run before it
     * @param before the run before it; the previous run is that one, or is replaced
     * @param each is told of every school whose state differs between the two
     */
    public void keep(RunId previous, RunId run, RunId before, Consumer<SchoolReplacement> each) {
        undo.discard(run);
        RunUndo.Chunks kept = undo.of(run);
        compare(previous, run, before, school -> {
            kept.add(ChangedSchool.of(school.was(), school.now()));
            each.accept(school);
        });
        kept.end();
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
            Versions versions =
                    new Versions(new SchoolCode(code), current.rows("WHERE school_id = ? ORDER BY run_id", code));
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
        RunUndo.Chunks kept = undo.of(run);
        List<RunId> later = undo.runsAfter(earlier(restored, before));
        for (SchoolRange range : ranges()) {
            SortedMap<SchoolCode, Versions> versions = versions(range);
            for (SchoolReplacement school : replacements(
                    asOf(range, versions.values(), later, before), asOf(range, versions.values(), later, restored))) {
                Versions ofSchool = versions.getOrDefault(school.code(), new Versions(school.code(), List.of()));
                StoredSchool last = ofSchool.last();
                if (!last.sameAs(school.now())) {
                    kept.add(ChangedSchool.of(last, school.now()));
                }
                if (!ofSchool.areOnly(school.was(), before) || !school.now().sameAs(school.was())) {
                    put(before, school, run);
                }
            }
        }
        kept.end();
    }

    /** Gives a school no other versions than these two. */
    private void put(RunId before, SchoolReplacement school, RunId run) {
        jdbc.update(
                "DELETE FROM school_state WHERE school_id = ?", school.code().value());
        if (!school.was().isGone()) {
            current.add(before, List.of(school.was()));
        }
        if (!school.now().sameAs(school.was())) {
            current.add(run, List.of(school.now()));
        }
    }

    private static RunId earlier(RunId one, RunId other) {
        return one.value() < other.value() ? one : other;
    }

    /** All schools as of a run that was published and whose past is kept, by code. */
    public List<StoredSchool> asOf(RunId run) {
        List<RunId> later = undo.runsAfter(run);
        List<StoredSchool> schools = new ArrayList<>();
        for (SchoolRange range : ranges()) {
            asOf(range, versions(range).values(), later, run).values().stream()
                    .filter(school -> !school.isGone())
                    .forEach(schools::add);
        }
        return schools;
    }

    /**
     * All schools as of a run and as of the run before it, by code, in memory for some schools at a time.
     *
     * @param before {@link RunId#NONE} when there is none
     */
    public Iterator<SchoolReplacement> of(RunId run, RunId before) {
        List<RunId> later = undo.runsAfter(earlier(run, before));
        return ranges().stream()
                .flatMap(range -> {
                    Collection<Versions> versions = versions(range).values();
                    return replacements(asOf(range, versions, later, before), asOf(range, versions, later, run))
                            .stream();
                })
                .filter(school -> !school.was().isGone() || !school.now().isGone())
                .iterator();
    }

    private static List<SchoolReplacement> replacements(
            Map<SchoolCode, StoredSchool> were, Map<SchoolCode, StoredSchool> are) {
        SortedSet<SchoolCode> codes = new TreeSet<>(were.keySet());
        codes.addAll(are.keySet());
        return codes.stream()
                .map(code -> new SchoolReplacement(
                        were.getOrDefault(code, StoredSchool.unknown(code)),
                        are.getOrDefault(code, StoredSchool.unknown(code))))
                .toList();
    }

    /** Schools, each as of a run of its own. */
    public Map<SchoolCode, StoredSchool> asOf(Map<SchoolCode, RunId> runs) {
        Map<SchoolCode, StoredSchool> schools = new HashMap<>();
        if (runs.isEmpty()) {
            return schools;
        }
        RunId earliest = Collections.min(runs.values(), Comparator.comparing(RunId::value));
        List<RunId> later = undo.runsAfter(earliest);
        for (SchoolRange range : ranges()) {
            Past past = new Past(range, versions(range).values());
            past.undo(later, earliest, (code, run) -> {
                RunId wanted = runs.get(code);
                return wanted != null && run.value() > wanted.value();
            });
            past.states.keySet().retainAll(runs.keySet());
            schools.putAll(past.states);
        }
        runs.keySet().forEach(code -> schools.putIfAbsent(code, StoredSchool.unknown(code)));
        return schools;
    }

    private SortedMap<SchoolCode, StoredSchool> asOf(
            SchoolRange range, Collection<Versions> versions, List<RunId> later, RunId run) {
        if (run.equals(RunId.NONE)) {
            return new TreeMap<>();
        }
        Past past = new Past(range, versions);
        past.undo(later, run, (code, changing) -> changing.value() > run.value());
        return past.states;
    }

    /** Gives every state of every school that is kept, of replaced and undone runs too; some more than once. */
    void forEach(Consumer<StoredSchool> use) {
        List<RunId> all = undo.runsAfter(RunId.NONE);
        for (SchoolRange range : ranges()) {
            SortedMap<SchoolCode, Versions> versions = versions(range);
            versions.values().forEach(school -> school.rows.forEach(row -> use.accept(current.whole(row))));
            Past past = new Past(range, versions.values());
            for (RunId run : all) {
                undo.visit(run, range, (code, difference) -> use.accept(past.undo(code, difference)));
            }
            keysOf(range, RunId.NONE).forEach(key -> use.accept(wholeState(key)));
        }
    }

    private List<SchoolRange> ranges() {
        return SchoolRange.all(
                jdbc.queryForList("SELECT DISTINCT school_id FROM school_state ORDER BY school_id", String.class),
                RANGE);
    }

    private SortedMap<SchoolCode, Versions> versions(SchoolRange range) {
        Map<SchoolCode, List<VersionRow>> rows = new HashMap<>();
        for (VersionRow row : rowsOf(range)) {
            rows.computeIfAbsent(row.school(), code -> new ArrayList<>()).add(row);
        }
        SortedMap<SchoolCode, Versions> versions = new TreeMap<>();
        rows.forEach((code, ofSchool) -> versions.put(code, new Versions(code, ofSchool)));
        return versions;
    }

    private List<VersionRow> rowsOf(SchoolRange range) {
        return current.rows(
                "WHERE school_id >= ? AND school_id < ? ORDER BY school_id, run_id", range.from(), range.until());
    }

    /** The whole states of earlier versions that belong to a range, without these: there may be hundreds of each school. */
    private List<WholeKey> keysOf(SchoolRange range, RunId after) {
        return jdbc.query(
                "SELECT school_id, run_id FROM school_undo WHERE school_id >= ? AND school_id < ? AND run_id > ?"
                        + " ORDER BY school_id, run_id",
                (row, number) -> new WholeKey(new SchoolCode(row.getString(1)), new RunId(row.getLong(2))),
                range.from(),
                range.until(),
                after.value());
    }

    private StoredSchool wholeState(WholeKey key) {
        return whole.whole(whole.rows(
                        "WHERE school_id = ? AND run_id = ?",
                        key.school().value(),
                        key.run().value())
                .get(0));
    }

    /** A whole state of a school, kept by an earlier version for a run. */
    private record WholeKey(SchoolCode school, RunId run) {}

    /** Forgets what only the states as of runs before the given one need. */
    public void forgetBefore(RunId run) {
        undo.forgetUpTo(run);
        jdbc.update("DELETE FROM school_undo WHERE run_id <= ?", run.value());
    }

    /** The schools of a range, on the way back from the current run to earlier ones. */
    private final class Past {

        private final SchoolRange range;
        private final SortedMap<SchoolCode, StoredSchool> states = new TreeMap<>();

        Past(SchoolRange range, Collection<Versions> versions) {
            this.range = range;
            versions.forEach(school -> states.put(school.code, school.last()));
        }

        /**
         * Undoes what runs changed.
         *
         * @param later the runs that changed anything, the last one first
         * @param earliest the run up to which the way goes
         * @param undone whether the change of a school by a run is undone
         */
        void undo(List<RunId> later, RunId earliest, BiPredicate<SchoolCode, RunId> undone) {
            for (RunId run : later) {
                if (run.value() > earliest.value()) {
                    undo.visit(run, range, (code, difference) -> {
                        if (undone.test(code, run)) {
                            undo(code, difference);
                        }
                    });
                }
            }
            // Those are of earlier runs, and the first one since the run that is wanted has its state.
            Map<SchoolCode, WholeKey> first = new HashMap<>();
            for (WholeKey key : keysOf(range, earliest)) {
                if (undone.test(key.school(), key.run())) {
                    first.putIfAbsent(key.school(), key);
                }
            }
            first.forEach((code, key) -> states.put(code, wholeState(key)));
        }

        StoredSchool undo(SchoolCode code, RunUndo.Difference difference) {
            StoredSchool before = difference.before(states.getOrDefault(code, StoredSchool.unknown(code)));
            states.put(code, before);
            return before;
        }
    }

    /** The versions of a school that the nights work with. */
    private final class Versions {

        private final SchoolCode code;
        private final List<VersionRow> rows;

        Versions(SchoolCode code, List<VersionRow> rows) {
            this.code = code;
            this.rows = rows;
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
