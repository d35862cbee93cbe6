package nl.licentiesync.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Visibility;

/** Totals of a run's report, counted while it is written. */
public final class ReportTotals {

    private final long[] rows = new long[Access.values().length];
    private final long[] changes = new long[ChangeKind.values().length];
    private final long[] repairs = new long[RepairCause.values().length];
    private final long[] actions = new long[ActionKind.values().length];
    private long schools;
    private long licences;
    private long teachers;
    private long visibleBefore;
    private long everVisible;

    /** Totals of one school's report. */
    static ReportTotals of(SchoolReport report) {
        ReportTotals totals = new ReportTotals();
        School school = report.school();
        totals.schools = school.isEmpty() ? 0 : 1;
        totals.licences = school.licences().size();
        totals.teachers = school.teachers().size();
        totals.visibleBefore = report.visibleBefore();
        totals.everVisible =
                report.rows().stream().filter(VisibilityRow::isEverVisible).count();
        report.rows().forEach(row -> totals.count(row.visibility()));
        report.changes().forEach(change -> totals.changes[change.kind().ordinal()]++);
        report.actions().forEach(action -> totals.actions[action.kind().ordinal()]++);
        return totals;
    }

    /** Notes the totals of a school for nights on which it is unchanged. */
    void write(PackWriter out) {
        out.putNumber(Math.toIntExact(licences));
        out.putNumber(Math.toIntExact(teachers));
        out.putNumber(Math.toIntExact(everVisible));
        for (long[] numbers : List.of(rows, actions, repairs)) {
            for (long number : numbers) {
                out.putNumber(Math.toIntExact(number));
            }
        }
    }

    /** The totals of a school that {@link #write} noted, on a night on which it is unchanged. */
    static ReportTotals read(PackReader in) {
        ReportTotals totals = new ReportTotals();
        totals.schools = 1;
        totals.licences = in.getNumber();
        totals.teachers = in.getNumber();
        totals.everVisible = in.getNumber();
        for (long[] numbers : List.of(totals.rows, totals.actions, totals.repairs)) {
            Arrays.setAll(numbers, i -> in.getNumber());
        }
        totals.visibleBefore = totals.visible();
        return totals;
    }

    private long visible() {
        return rows(Access.FULL) + rows(Access.RESULTS_ONLY);
    }

    private void count(Visibility visibility) {
        rows[visibility.access().ordinal()]++;
        RepairCause cause = visibility.access() == Access.NONE ? RepairCause.of(visibility.verdict()) : null;
        if (cause != null) {
            repairs[cause.ordinal()]++;
        }
    }

    void add(ReportTotals other) {
        schools += other.schools;
        licences += other.licences;
        teachers += other.teachers;
        visibleBefore += other.visibleBefore;
        everVisible += other.everVisible;
        addEach(rows, other.rows);
        addEach(changes, other.changes);
        addEach(actions, other.actions);
        addEach(repairs, other.repairs);
    }

    private static void addEach(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
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
        return rows[access.ordinal()];
    }

    /** Rows that are not visible and can be repaired, whose first cause is this. */
    public long repairs(RepairCause cause) {
        return repairs[cause.ordinal()];
    }

    /** Rows that are visible on the date, or will be on a later day if nothing else happens. */
    public long everVisible() {
        return everVisible;
    }

    /** Changes of this kind since the run before. */
    public long changes(ChangeKind kind) {
        return changes[kind.ordinal()];
    }

    /** Actions of this kind. */
    public long actions(ActionKind kind) {
        return actions[kind.ordinal()];
    }

    /** Fails unless visible now = visible before + gained - lost (section 4). */
    void requireTally() {
        long visibleNow = visible();
        long expected = visibleBefore + changes(ChangeKind.GAINED) - changes(ChangeKind.LOST);
        if (visibleNow != expected) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The report does not add up: %d rows are visible, but %d were and %d were gained and %d lost",
                    visibleNow,
                    visibleBefore,
                    changes(ChangeKind.GAINED),
                    changes(ChangeKind.LOST)));
        }
    }
}
