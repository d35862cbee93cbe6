package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.report.VisibilityRow;

/**
 * By this teachers of a school share what a page says of their programs: they see the same programs in the same way.
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
            if (!rows.get(i).isAlike(same.rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
