package nl.licentiesync.ask.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.licentiesync.exports.Column;
import nl.licentiesync.intake.ValueJudge;

/**
 * A header that nothing uses, with its first values.
 *
 * @param values those that are not empty, in their order
 */
record HeaderValues(String header, List<String> values) {

    static final int SAMPLES = 200;

    private static final Pattern BRIN = Pattern.compile("[0-9]{2}[A-Za-z]{2}");
    private static final Pattern BRIN_AND_BRANCH = Pattern.compile("[0-9]{2}[A-Za-z]{2}[ /-]?[0-9]{2}");
    private static final Pattern CODE_WITH_DIGIT = Pattern.compile("[\\p{L}._/-]*[0-9][\\p{L}0-9._/-]*");
    private static final Pattern BRANCH = Pattern.compile("[0-9]{1,2}");

    /** Whether all values are BRIN codes without branch. */
    static boolean areBrins(List<String> values) {
        return all(values, value -> BRIN.matcher(value).matches());
    }

    /** Whether the values are BRIN codes with branch. */
    boolean areSchools() {
        return all(values, value -> BRIN_AND_BRANCH.matcher(value).matches());
    }

    boolean areBrins() {
        return areBrins(values);
    }

    /** Whether the values are numbers of branches, and the header says so. */
    boolean areBranches() {
        String name = header.toLowerCase(Locale.ROOT);
        return all(values, value -> BRANCH.matcher(value).matches())
                && (name.contains("vestiging") || name.contains("dependance") || name.contains("branch"));
    }

    /** The piece of a template that gives each branch its two digits, also where the file writes one. */
    String branchPiece() {
        boolean isShort = values.stream().anyMatch(value -> value.length() == 1);
        return "{" + header + (isShort ? ":00" : "") + "}";
    }

    /** Whether the values can only be those of a column: schools, addresses or roles. */
    boolean tell(Column column, ValueJudge judge) {
        return switch (column.kind()) {
            case SCHOOL -> areSchools();
            case EMAIL -> all(values, value -> value.indexOf('@') > 0);
            case ROLES -> all(values, value -> judge.isValid(column, value));
            default -> false;
        };
    }

    /** Whether each value is one of these. */
    boolean areOf(Set<String> known) {
        return all(values, known::contains);
    }

    /** Whether every value is a date as it can be read now. */
    boolean areDates(ValueJudge judge) {
        return all(values, value -> judge.isValid(Column.END_DATE, value));
    }

    boolean hasValues() {
        return !values.isEmpty();
    }

    /** Whether the values can be keys: one in each row, a digit in each, and none twice. */
    boolean areKeys(int rows) {
        return values.size() == Math.min(rows, SAMPLES)
                && values.size() > 1
                && Set.copyOf(values).size() == values.size()
                && all(values, value -> CODE_WITH_DIGIT.matcher(value).matches());
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return !values.isEmpty() && values.stream().allMatch(test);
    }
}
