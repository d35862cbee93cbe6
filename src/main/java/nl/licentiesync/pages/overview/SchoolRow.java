package nl.licentiesync.pages.overview;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.School;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.PackedMonths;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.VisibilityRow;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ChangeKind;
import nl.licentiesync.rules.ForecastNight;

/**
 * A school in the overview and in the list of all schools.
 *
 * @param inExports whether tonight's exports say anything of it
 * @param teachers in service
 * @param full rows of visibility.csv that are fully visible; the next two in the same way
 * @param repairs rows that are not visible and can be repaired
 * @param coming what the nights of each coming month change if nothing else happens
 */
public record SchoolRow(
        String code,
        String name,
        boolean inExports,
        int teachers,
        int full,
        int resultsOnly,
        int none,
        RepairCounts repairs,
        ActionCounts actions,
        ChangeCounts changes,
        SortedMap<YearMonth, ChangeCounts> coming) {

    public static SchoolRow of(SchoolReport report, PageFacts facts) {
        School school = report.school();
        int[] rows = new int[Access.values().length];
        RepairCounts repairs = new RepairCounts();
        for (VisibilityRow row : report.rows()) {
            rows[row.visibility().access().ordinal()]++;
            repairs.add(row.visibility().verdict());
        }
        return new SchoolRow(
                school.code().value(),
                school.name().isEmpty() ? report.schoolBefore().name() : school.name(),
                !school.isEmpty(),
                (int) school.teachers().stream()
                        .filter(teacher -> !teacher.leftBefore(facts.date()))
                        .count(),
                rows[Access.FULL.ordinal()],
                rows[Access.RESULTS_ONLY.ordinal()],
                rows[Access.NONE.ordinal()],
                repairs,
                ActionCounts.of(report.actions()),
                ChangeCounts.of(report.changes()),
                coming(report.forecast()));
    }

    /** Notes the row for nights on which the school is unchanged. */
    void write(PackWriter out) {
        out.putNumber(teachers);
        out.putNumber(full);
        out.putNumber(resultsOnly);
        out.putNumber(none);
        repairs.write(out);
        actions.write(out);
        PackedMonths.write(out, coming);
    }

    /** The row that {@link #write} noted, on a night on which the school is unchanged. */
    static SchoolRow read(UnchangedSchool school, PackReader in) {
        return new SchoolRow(
                school.code().value(),
                school.name(),
                true,
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                in.getNumber(),
                RepairCounts.read(in),
                ActionCounts.read(in),
                ChangeCounts.none(),
                PackedMonths.read(in));
    }

    private static SortedMap<YearMonth, ChangeCounts> coming(List<ForecastNight> nights) {
        SortedMap<YearMonth, ChangeCounts> months = new TreeMap<>();
        for (ForecastNight night : nights) {
            months.merge(YearMonth.from(night.date()), ChangeCounts.of(night.changes()), ChangeCounts::plus);
        }
        return months;
    }

    /** The name, else the code. */
    public String title() {
        return name.isEmpty() ? code : name;
    }

    /** The rows that were visible and are not any more. */
    public int lost() {
        return changes.of(ChangeKind.LOST);
    }

    /** The rows that became visible. */
    public int gained() {
        return changes.of(ChangeKind.GAINED);
    }
}
