package nl.licentiesync.ask;

import java.util.Set;
import nl.licentiesync.exports.Column;

/** A kind of fact about a licence or a teacher, such as its end date; an assumption changes single kinds. */
public enum FactKind {
    /** When the licence starts and was cancelled, and what it is for. */
    TERM(Column.SCHOOL_ID, Column.PROGRAM_ID, Column.STARTS_ON, Column.CANCELLED_ON, Column.ENDS_ON),
    /** Whether its terms are accepted. */
    TERMS(Column.TERMS_ACCEPTED_ON, Column.TERMS_ACCEPTED_BY),
    /** The last day in service. */
    SERVICE(Column.END_DATE),
    /** The teacher's year groups and roles. */
    YEAR_GROUPS(Column.YEAR_GROUPS, Column.ROLES),
    /** The teacher's Basispoort account. */
    ACCOUNT(Column.BASISPOORT_ID);

    private final Set<Column> columns;

    FactKind(Column... columns) {
        this.columns = Set.of(columns);
    }

    /** The columns of the exports that it comes from. */
    Set<Column> columns() {
        return columns;
    }
}
