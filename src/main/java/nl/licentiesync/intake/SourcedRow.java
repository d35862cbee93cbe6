package nl.licentiesync.intake;

import java.util.List;

/**
 * A used row with its export line.
 *
 * @param line physical line that it, or the rejected row it stands in for, begins on
 * @param invalid the parts of its values that are not used
 */
record SourcedRow<T>(int line, T row, List<String> invalid) {

    /** Whether two rows say the same, also in what is invalid. */
    boolean saysTheSameAs(SourcedRow<T> other) {
        return row.equals(other.row) && invalid.equals(other.invalid);
    }
}
