package nl.licentiesync.intake;

import java.util.Comparator;
import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a row or value, or one cause shared by many rows, as rejects.csv lists it.
 *
 * @param line physical line on which the record begins, the first of several; 1 is the header
 * @param column null when no single column is at fault
 * @param details what the message says, beside file, line and column
 * @param instead what counts in place of what is wrong
 * @param rows number of rows that have this cause; 1 when the finding is about a single row
 * @param unlisted number of findings that it stands for because they are not listed one by one; 0 when it is listed itself
 */
public record Finding(
        ExportFile file,
        int line,
        @Nullable Column column,
        FindingCode code,
        List<String> details,
        Instead instead,
        int rows,
        int unlisted) {

    /** What counts in place of a wrong row or value. */
    public enum Instead {
        /** Nothing. */
        NOTHING,
        /** The other parts of the list. */
        REST_OF_LIST,
        /** The value of another row of the same person. */
        OTHER_ROW,
        /** The run before's row or value, which stays in force. */
        RUN_BEFORE
    }

    /** The order of rejects.csv: file name, line, column. */
    public static final Comparator<Finding> IN_FILE_ORDER = Comparator.comparing(
                    (Finding finding) -> finding.file().fileName())
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::columnPlace)
            .thenComparing(Finding::code);

    /** The order of rejects.csv, of which each part of an export counts as a file. */
    public static Comparator<Finding> inFileOrder(LinePlaces places) {
        return Comparator.comparing((Finding finding) ->
                        places.of(finding.file(), finding.line()).part())
                .thenComparing(IN_FILE_ORDER);
    }

    private static final int LONGEST_DETAIL = 60;

    public Finding {
        details = details.stream().map(Finding::shortened).toList();
    }

    /** The warning that nobody at the school is known to have accepted a licence's terms. */
    public static Finding accepterUnknown(int line) {
        return of(ExportFile.LICENCES, line, Column.TERMS_ACCEPTED_BY, FindingCode.ACCEPTER_UNKNOWN);
    }

    /** The warning that a person whom the run before knew at the school has another number now. */
    public static Finding teacherIdChanged(int line, TeacherId was, TeacherId now) {
        return of(
                ExportFile.TEACHERS, line, Column.TEACHER_ID, FindingCode.TEACHER_ID_CHANGED, was.value(), now.value());
    }

    /**
     * ERROR when the row is rejected, else WARNING. A missing roster of a school whose teachers the run before did not
     * know rejects nothing.
     */
    public Severity severity() {
        return code == FindingCode.ROSTER_MISSING && !keptInForce() ? Severity.WARNING : code.severity();
    }

    /** Number of findings of this severity, those that are not listed included. */
    public static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .mapToLong(Finding::number)
                .sum();
    }

    /** Number of findings that this one stands for. */
    int number() {
        return Math.max(1, unlisted);
    }

    /** The same finding as one that is only counted. */
    Finding asUnlisted() {
        return new Finding(file, line, column, code, details, instead, rows, number());
    }

    /** Two findings of the same cause that are only counted, as one about the first of their lines. */
    static Finding together(Finding one, Finding other) {
        Finding first = one.line() <= other.line() ? one : other;
        return new Finding(
                first.file(),
                first.line(),
                first.column(),
                first.code(),
                first.details(),
                first.instead(),
                one.rows() + other.rows(),
                one.number() + other.number());
    }

    static Finding of(ExportFile file, int line, @Nullable Column column, FindingCode code, String... details) {
        return new Finding(file, line, column, code, List.of(details), Instead.NOTHING, 1, 0);
    }

    /** The same finding, with this counting in place of what is wrong. */
    Finding with(Instead other) {
        return other == instead ? this : new Finding(file, line, column, code, details, other, rows, unlisted);
    }

    /** Whether the run before's row or value stays in force. */
    public boolean keptInForce() {
        return instead == Instead.RUN_BEFORE;
    }

    /** The same finding about this number of rows, of which it names the first. */
    Finding withRows(int number) {
        return new Finding(file, line, column, code, details, instead, number, 0);
    }

    private int columnPlace() {
        return column == null ? -1 : file.columns().indexOf(column);
    }

    private static String shortened(String detail) {
        String start = TextLength.limited(detail, LONGEST_DETAIL);
        return start.length() == detail.length() ? detail : start + "…";
    }
}
