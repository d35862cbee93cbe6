package nl.licentiesync.nightly.guard;

import java.util.function.Predicate;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Teacher;

/** Checks whether a row has a value in an optional column. */
final class ColumnValues {

    private ColumnValues() {}

    static Predicate<Licence> ofLicence(Column column) {
        return switch (column) {
            case SCHOOL_NAME -> licence -> !licence.schoolName().isEmpty();
            case TERMS_ACCEPTED_ON -> licence -> licence.termsAcceptedOn() != null;
            case TERMS_ACCEPTED_BY -> licence -> !licence.termsAcceptedBy().isEmpty();
            case CANCELLED_ON -> licence -> licence.cancelledOn() != null;
            case ENDS_ON -> licence -> licence.endsOn() != null;
            default -> required(ExportFile.LICENCES, column);
        };
    }

    static Predicate<Teacher> ofTeacher(Column column) {
        return switch (column) {
            case FIRST_NAME -> teacher -> !teacher.firstName().isEmpty();
            case PREFIX -> teacher -> !teacher.prefix().isEmpty();
            case LAST_NAME -> teacher -> !teacher.lastName().isEmpty();
            case EMAIL -> teacher -> !teacher.email().isEmpty();
            case BASISPOORT_ID -> Teacher::hasAccount;
            case ROLES -> teacher -> !teacher.roles().isEmpty();
            case YEAR_GROUPS -> teacher -> teacher.yearGroups().named();
            case END_DATE -> teacher -> teacher.endDate() != null;
            default -> required(ExportFile.TEACHERS, column);
        };
    }

    static Predicate<Program> ofProgram(Column column) {
        return switch (column) {
            case NAME -> program -> !program.name().isEmpty();
            case PUBLISHER -> program -> !program.publisher().isEmpty();
            case YEAR_GROUPS -> program -> program.yearGroups().named();
            case YEAR_PLANNING -> program -> !program.yearPlanning().isEmpty();
            case CANCEL_BEFORE -> program -> program.cancelBefore() != null;
            case METHOD_ID -> program -> !program.methodId().isEmpty();
            case RENEWS -> program -> program.renewal() != Renewal.NOT_STATED;
            case RESULTS_YEARS -> program -> program.resultsYears() != null;
            default -> required(ExportFile.PROGRAMS, column);
        };
    }

    static Predicate<Permission> ofPermission(Column column) {
        return column == Column.REVOKED_ON
                ? permission -> permission.revokedOn() != null
                : required(ExportFile.PERMISSIONS, column);
    }

    private static <T> Predicate<T> required(ExportFile file, Column column) {
        if (!file.requires(column)) {
            throw new IllegalArgumentException("It is not known which rows have a value of " + column);
        }
        return row -> true;
    }
}
