package nl.licentiesync.pages.school;

import java.util.List;
import java.util.Objects;
import nl.licentiesync.report.VisibilityRow;

/**
 * The rows of one teacher of a school, equal to those of another who sees the same programs in the same way. The rules
 * give the rows of a school the same objects for the same facts, which is looked at first: what is equal and not the
 * same only costs time.
 */
final class RowsOfTeacher {

    private final List<VisibilityRow> rows;
    private final int hash;

    /** The rows, by program. */
    RowsOfTeacher(List<VisibilityRow> rows) {
        this.rows = rows;
        int sum = 0;
        for (VisibilityRow row : rows) {
            sum = 31 * sum + System.identityHashCode(row.visibility().program());
            sum = 31 * sum + System.identityHashCode(row.visibility().verdict());
        }
        this.hash = sum;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RowsOfTeacher)) {
            return false;
        }
        List<VisibilityRow> others = ((RowsOfTeacher) other).rows;
        if (rows.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!areAlike(rows.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // see above
    private static boolean areAlike(VisibilityRow one, VisibilityRow other) {
        return one.visibility().program() == other.visibility().program()
                && one.visibility().verdict() == other.visibility().verdict()
                && one.visibility().linkedByHand() == other.visibility().linkedByHand()
                && Objects.equals(one.linkedOn(), other.linkedOn())
                && Objects.equals(one.nextAccess(), other.nextAccess());
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
