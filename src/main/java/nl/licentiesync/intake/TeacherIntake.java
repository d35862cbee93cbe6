package nl.licentiesync.intake;

import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TeacherKey;
import org.jspecify.annotations.Nullable;

/** Reads teachers.csv. */
final class TeacherIntake extends TableIntake<TeacherKey, Teacher> {

    TeacherIntake() {
        super(ExportFile.TEACHERS);
    }

    @Override
    Teacher read(Row row) {
        return new Teacher(
                new TeacherId(row.code(Column.TEACHER_ID)),
                row.school(),
                row.commonText(Column.FIRST_NAME),
                row.commonText(Column.PREFIX),
                row.commonText(Column.LAST_NAME),
                row.text(Column.EMAIL),
                row.basispoortId(),
                row.roles(),
                row.yearGroups(),
                row.date(Column.END_DATE));
    }

    @Override
    TeacherKey keyOf(Teacher teacher) {
        return teacher.key();
    }

    @Override
    Claim claimOf(Row row) {
        TeacherId id = new TeacherId(row.text(Column.TEACHER_ID));
        return SchoolCode.parse(row.text(Column.SCHOOL_ID))
                .map(school -> claimOn(new TeacherKey(id, school)))
                .orElse(new Claim.OfOnlyRow(id));
    }

    @Override
    Claim claimOn(TeacherKey key) {
        return new Claim.OfTeacher(key);
    }

    @Override
    @Nullable
    Teacher find(RowsBefore before, Claim claim) {
        return before.teacher(claim);
    }

    @Override
    Teacher withValueOf(Teacher teacher, Teacher before, Column column) {
        return switch (column) {
            case ROLES -> teacher.withRoles(before.roles());
            case YEAR_GROUPS -> before.yearGroups().hasValid() ? teacher.withYearGroups(before.yearGroups()) : teacher;
            case BASISPOORT_ID -> teacher.withBasispoortId(before.basispoortId());
            default -> teacher;
        };
    }
}
