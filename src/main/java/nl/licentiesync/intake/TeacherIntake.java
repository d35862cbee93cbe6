package nl.licentiesync.intake;

import java.util.HashSet;
import java.util.Set;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TeacherKey;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/** Reads teachers.csv. */
final class TeacherIntake extends PackedIntake<TeacherKey, Teacher> {

    /** The first row of each account. */
    private final RowIndex<String> owners;

    private final Set<String> doubtfulAccounts = new HashSet<>();

    TeacherIntake() {
        super(ExportFile.TEACHERS, RowFormat.TEACHER, Teacher::key, Teacher::school);
        this.owners =
                new RowIndex<>((row, account) -> account.equals(used().row(row).basispoortId()));
    }

    /** Accounts that may belong to more than one teacher_id: all that do, and some of rows kept in force. */
    Set<String> doubtfulAccounts() {
        return doubtfulAccounts;
    }

    /** Gives the memory back that finding teachers takes, once references are checked. */
    void forgetKeys() {
        owners.clear();
        used().forgetKeys();
    }

    @Override
    Placement place(TeacherKey key, Sourced<Teacher> row) {
        Placement placement = super.place(key, row);
        String account = row.row().basispoortId();
        if (placement == Placement.USED && !account.isEmpty()) {
            int owner = owners.find(account);
            if (owner == RowIndex.NONE) {
                owners.add(account, used().lastAdded());
            } else if (!used().row(owner).id().equals(key.teacher())) {
                doubtfulAccounts.add(account);
            }
        }
        return placement;
    }

    @Override
    Teacher read(Row row) {
        return new Teacher(
                new TeacherId(row.code(Column.TEACHER_ID)),
                row.school(),
                row.readableText(Column.FIRST_NAME),
                row.readableText(Column.PREFIX),
                row.readableText(Column.LAST_NAME),
                row.readableText(Column.EMAIL),
                row.basispoortId(),
                row.roles(),
                row.yearGroups(),
                row.date(Column.END_DATE));
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
        Teacher teacher = before.teacher(claim);
        if (teacher != null) {
            doubtfulAccounts.add(teacher.basispoortId());
        }
        return teacher;
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
