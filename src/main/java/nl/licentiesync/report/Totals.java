package nl.licentiesync.report;

import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;

/** What a run's report adds up to, counted while it is written. */
public final class Totals {

    private final Map<Access, Long> rows = new EnumMap<>(Access.class);
    private final Map<ChangeKind, Long> changes = new EnumMap<>(ChangeKind.class);
    private final Map<ActionKind, Long> actions = new EnumMap<>(ActionKind.class);
    private long schools;
    private long licences;
    private long teachers;
    private long visibleBefore;

    void add(SchoolReport report) {
        School school = report.school();
        schools += school.isEmpty() ? 0 : 1;
        licences += school.licences().size();
        teachers += school.teachers().size();
        visibleBefore += report.visibleBefore();
        for (VisibilityRow row : report.rows()) {
            rows.merge(row.visibility().access(), 1L, Long::sum);
        }
        for (Change change : report.changes()) {
            changes.merge(change.kind(), 1L, Long::sum);
        }
        for (Action action : report.actions()) {
            actions.merge(action.kind(), 1L, Long::sum);
        }
    }

    /** Schools of which the exports say anything. */
    public long schools() {
        return schools;
    }

    /** Used licences, kept ones included. */
    public long licences() {
        return licences;
    }

    /** Used rows of the teacher export, kept ones included. */
    public long teachers() {
        return teachers;
    }

    /** All rows. */
    public long rows() {
        return rows(Access.FULL) + rows(Access.RESULTS_ONLY) + rows(Access.NONE);
    }

    /** Rows with this access. */
    public long rows(Access access) {
        return rows.getOrDefault(access, 0L);
    }

    /** Changes of this kind since the run before. */
    public long changes(ChangeKind kind) {
        return changes.getOrDefault(kind, 0L);
    }

    /** Actions of this kind. */
    public long actions(ActionKind kind) {
        return actions.getOrDefault(kind, 0L);
    }

    /** Fails unless visible now = visible before + gained - lost (section 4). */
    void requireTally() {
        long visibleNow = rows(Access.FULL) + rows(Access.RESULTS_ONLY);
        long expected = visibleBefore + changes(ChangeKind.GAINED) - changes(ChangeKind.LOST);
        if (visibleNow != expected) {
            throw new IllegalStateException(
                    "The report does not add up: %d rows are visible, but %d were and %d were gained and %d lost"
                            .formatted(
                                    visibleNow, visibleBefore, changes(ChangeKind.GAINED), changes(ChangeKind.LOST)));
        }
    }
}
