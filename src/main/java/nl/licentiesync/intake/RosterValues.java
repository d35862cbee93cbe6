package nl.licentiesync.intake;

import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.RowValues;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rosters.RosterTeacher;
import org.jspecify.annotations.Nullable;

/** The values of the teachers of rosters, one after another, in the columns of the teacher export. */
final class RosterValues implements RowValues {

    private static final SchoolCode NO_SCHOOL = new SchoolCode("");

    private final Map<Column, Integer> counts = new EnumMap<>(Column.class);
    private final int[] lineOfLast = new int[Column.values().length];
    private SchoolCode school = NO_SCHOOL;
    private @Nullable RosterTeacher teacher;

    /** Moves to a teacher. */
    void next(SchoolCode ofSchool, RosterTeacher next) {
        school = ofSchool;
        teacher = next;
    }

    /** Number of teachers with a value, for each column that has any. */
    Map<Column, Integer> counts() {
        return counts;
    }

    @Override
    public String value(Column column) {
        RosterTeacher current = teacher;
        if (current == null) {
            return "";
        }
        return switch (column) {
            case TEACHER_ID -> current.id();
            case SCHOOL_ID -> school.value();
            case FIRST_NAME -> current.firstName();
            case PREFIX -> current.prefix();
            case LAST_NAME -> current.lastName();
            case EMAIL -> current.email();
            case BASISPOORT_ID -> current.account();
            case ROLES -> current.roles();
            case END_DATE -> current.endDate();
            default -> "";
        };
    }

    @Override
    public void fill(Column column, int line) {
        if (lineOfLast[column.ordinal()] != line) {
            lineOfLast[column.ordinal()] = line;
            counts.merge(column, 1, Integer::sum);
        }
    }

    @Override
    public boolean isTranslated(Column column, String value) {
        return false;
    }

    @Override
    public boolean fits() {
        return true;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int fields() {
        return 0;
    }
}
