package nl.licentiesync.basispoort;

import java.util.Comparator;
import java.util.List;
import nl.licentiesync.model.TextOrder;

/**
 * One difference between a run and Basispoort: a row of drift.csv. What a kind is not about is empty.
 *
 * @param account as it is written, which need not be a number
 * @param programs of the method that the row is about
 * @param detail how it was found
 */
public record DriftRow(
        DriftKind kind,
        String school,
        String teacher,
        String account,
        String method,
        List<String> programs,
        String should,
        String actual,
        String detail) {

    /** The order of drift.csv: an account as a number, of which a shorter one is smaller. */
    static final Comparator<DriftRow> ORDER = Comparator.comparing(DriftRow::kind)
            .thenComparing(DriftRow::school, TextOrder.BY_CODE_POINT)
            .thenComparing(DriftRow::teacher, TextOrder.BY_CODE_POINT)
            .thenComparingInt(row -> row.account().length())
            .thenComparing(DriftRow::account)
            .thenComparing(DriftRow::method, TextOrder.BY_CODE_POINT);

    /** A row about a school. */
    static DriftRow ofSchool(DriftKind kind, String school, String should, String actual, String detail) {
        return new DriftRow(kind, school, "", "", "", List.of(), should, actual, detail);
    }

    /** A row about a teacher. */
    static DriftRow ofTeacher(
            DriftKind kind, String school, String teacher, String account, String should, String actual) {
        return new DriftRow(kind, school, teacher, account, "", List.of(), should, actual, "");
    }
}
