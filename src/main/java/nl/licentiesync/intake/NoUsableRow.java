package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.LinePlaces;

/** Explains why no row of an export can be used: the most common cause and the remedy. */
final class NoUsableRow {

    private NoUsableRow() {}

    /**
     * The sentence about a file of which all rows are rejected.
     *
     * @param faults of the rows, in the order of the lines, then those that are only counted
     * @param places of the lines
     */
    static String sentence(Path path, List<Finding> faults, LinePlaces places) {
        Map<Cause, List<Finding>> byCause = faults.stream().collect(Collectors.groupingBy(Cause::of));
        List<Finding> most = byCause.values().stream()
                .max(Comparator.comparingInt(NoUsableRow::number)
                        .thenComparing(same -> -same.get(0).line()))
                .orElseThrow();
        Finding first = most.get(0);
        return String.format(
                Locale.ROOT,
                "%s has %d rows of which none can be used: %s of them %s (first on line %d); %s.",
                path,
                number(faults),
                number(most) == number(faults) ? "all" : number(most),
                fault(first, places),
                places.of(first.file(), first.line()).line(),
                remedy(first));
    }

    private static int number(List<Finding> findings) {
        return findings.stream().mapToInt(Finding::number).sum();
    }

    private static String fault(Finding finding, LinePlaces places) {
        Column found = finding.column();
        String column = found == null ? "" : found.with(places.label(finding.file(), finding.line(), found));
        return switch (finding.code()) {
            case FIELD_COUNT -> "have another number of fields than the header";
            case VALUE_MISSING -> "have no value in the column " + column;
            case SCHOOL_CODE_MALFORMED -> "have no BRIN in the column " + column;
            case DATE_MALFORMED ->
                "have a date that cannot be read in the column " + column + ", such as "
                        + finding.details().get(0);
            case ENDS_BEFORE_START -> "have a last day before the first day in the column " + column;
            case SPREADSHEET_NUMBER ->
                "have a number that Excel or another spreadsheet turned into "
                        + finding.details().get(0) + " in the column " + column;
            default -> "have the fault " + finding.code() + (column.isEmpty() ? "" : " in the column " + column);
        };
    }

    private static String remedy(Finding finding) {
        return switch (finding.code()) {
            case FIELD_COUNT -> "put fields that hold a delimiter in quotes, or export it again";
            case VALUE_MISSING -> "fill the column, or export it again";
            case SCHOOL_CODE_MALFORMED -> "write schools as 12AB or 12AB00, or check that this is the right column";
            case DATE_MALFORMED -> "write dates as 2026-11-23 or 23-11-2026";
            case SPREADSHEET_NUMBER -> "format the column as text in the spreadsheet, and export it again";
            default -> "correct it, or export it again";
        };
    }

    /** A fault that rows share. */
    private record Cause(FindingCode code, String column) {

        static Cause of(Finding finding) {
            return new Cause(
                    finding.code(),
                    finding.column() == null ? "" : finding.column().english());
        }
    }
}
