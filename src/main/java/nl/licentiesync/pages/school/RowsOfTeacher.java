package nl.licentiesync.pages.school;

import java.util.List;
import java.util.Objects;
import nl.licentiesync.report.VisibilityRow;

/**
 * By this teachers of a school share what a page says of their programs: they see the same programs in the same way. The
 * rules give the rows of a school the same objects for the same programs and verdicts; equal ones that are not the same
 * object only mean that something is put into words twice.
 */
final class RowsOfTeacher {

    private final List<VisibilityRow> rows;
    private final boolean hasLeft;
    private final int hash;

    /** The rows of a teacher, by program. */
    RowsOfTeacher(List<VisibilityRow> rows, boolean hasLeft) {
        this.rows = rows;
        this.hasLeft = hasLeft;
        int sum = 0;
        for (VisibilityRow row : rows) {
            sum = 31 * sum + System.identityHashCode(row.visibility().program());
            sum = 31 * sum + System.identityHashCode(row.visibility().verdict());
        }
        this.hash = sum;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RowsOfTeacher same) || hasLeft != same.hasLeft || rows.size() != same.rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!areAlike(rows.get(i), same.rows.get(i))) {
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
