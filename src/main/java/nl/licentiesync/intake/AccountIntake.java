package nl.licentiesync.intake;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TeacherKey;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.packing.RowFormat;
import org.jspecify.annotations.Nullable;

/** Reads accounts.csv: the account, roles and last day of teachers whose rosters do not tell them. */
final class AccountIntake extends PackedIntake<TeacherKey, Teacher> {

    /** The rows, by their number, that belong to a teacher of a roster. */
    private final BitSet taken = new BitSet();

    AccountIntake() {
        super(ExportFile.ACCOUNTS, RowFormat.TEACHER, Teacher::key, Teacher::school);
    }

    @Override
    Teacher read(Row row) {
        return account(
                new TeacherId(row.code(Column.TEACHER_ID)),
                row.school(),
                row.basispoortId(),
                row.roles(),
                row.date(Column.END_DATE));
    }

    private static Teacher account(
            TeacherId id, SchoolCode school, String basispoortId, Set<Role> roles, @Nullable LocalDate endDate) {
        return new Teacher(id, school, "", "", "", "", basispoortId, roles, YearGroups.ANY, endDate);
    }

    private static Teacher accountOf(Teacher teacher) {
        return account(teacher.id(), teacher.school(), teacher.basispoortId(), teacher.roles(), teacher.endDate());
    }

    /** Forgets which rows belong to a teacher, who are all completed once more. */
    void forgetTaken() {
        taken.clear();
    }

    /** The teacher of a roster with what the accounts say. */
    Teacher completed(Teacher teacher) {
        int number = used().numberOf(teacher.key());
        if (number == RowIndex.NONE) {
            return teacher;
        }
        taken.set(number);
        Teacher account = used().row(number);
        Teacher completed = teacher.withBasispoortId(account.basispoortId()).withEndDate(account.endDate());
        return account.roles().isEmpty() ? completed : completed.withRoles(account.roles());
    }

    /** Ignores rows for nobody; those of teachers who are in force without a roster may wait for it. */
    void ignoreUnused(PackedRows<TeacherKey, Teacher> teachers, Set<SchoolCode> rosters) {
        Set<TeacherKey> kept = keysKept();
        List<TeacherKey> unused = used().keys(number -> !taken.get(number))
                .filter(key -> !kept.contains(key))
                .filter(key -> rosters.contains(key.school()) || !teachers.contains(key))
                .toList();
        unused.forEach(key -> ignoreUsed(
                key,
                Column.TEACHER_ID,
                FindingCode.ACCOUNT_UNUSED,
                key.teacher().value(),
                key.school().value()));
    }

    @Override
    RejectedRowKey rejectedKeyOf(Row row) {
        return TeacherIntake.claimBy(row);
    }

    @Override
    RejectedRowKey rejectedKeyOf(TeacherKey key) {
        return new RejectedRowKey.OfTeacher(key);
    }

    @Override
    @Nullable
    Teacher find(RowsBefore before, RejectedRowKey rejectedKey) {
        Optional<Teacher> found = rejectedKey instanceof RejectedRowKey.OfOnlyRow only
                ? onlyUnusedRow(before.rowsOf(only.id()))
                : Optional.ofNullable(before.teacher(rejectedKey));
        return found.map(AccountIntake::accountOf).orElse(null);
    }

    private Optional<Teacher> onlyUnusedRow(List<Teacher> rows) {
        List<Teacher> unused =
                rows.stream().filter(row -> !used().contains(row.key())).toList();
        return unused.size() == 1 ? Optional.of(unused.get(0)) : Optional.empty();
    }

    @Override
    Teacher withValueOf(Teacher account, Teacher before, Column column) {
        return TeacherIntake.withValue(account, before, column);
    }
}
