package nl.licentiesync.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
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

    /** The lines of those persons that have several rows, by what a row says. */
    private final Map<TeacherKey, Map<SourcedRow<Teacher>, Integer>> severalRows = new HashMap<>();

    /** The only rows of teachers whose school cannot be read, as far as they were looked for. */
    private final Map<RejectedRowKey, Optional<Teacher>> onlyRows = new HashMap<>();

    TeacherIntake() {
        super(ExportFile.TEACHERS, RowFormat.TEACHER, Teacher::key, Teacher::school);
        this.owners =
                new RowIndex<>((row, account) -> account.equals(used().row(row).basispoortId()));
    }

    /** Accounts that may belong to more than one teacher_id: all that do, and some of rows kept in force. */
    Set<String> doubtfulAccounts() {
        return doubtfulAccounts;
    }

    /** Frees the index of teachers; call it once references are checked. */
    void forgetKeys() {
        owners.clear();
        used().forgetKeys();
        severalRows.clear();
    }

    @Override
    Placement place(TeacherKey key, SourcedRow<Teacher> row) {
        SourcedRow<Teacher> earlier = used().get(key);
        if (earlier == null) {
            noteAccount(key, used().putNew(key, row), row.row().basispoortId());
            return Placement.USED;
        }
        if (isRepeated(key, earlier, row)) {
            return Placement.REPEATED;
        }
        if (!MergedTeacher.isOnePerson(earlier.row(), row.row())) {
            return Placement.OTHER_WITH_KEY;
        }
        severalRows.computeIfAbsent(key, first -> linesBySaying(earlier)).put(saying(row), row.line());
        Teacher merged = MergedTeacher.of(earlier.row(), row.row());
        used().put(key, new SourcedRow<>(earlier.line(), merged, earlier.invalid()));
        used().addLine(key, row.line());
        if (earlier.row().basispoortId().isEmpty()) {
            noteAccount(key, used().numberOf(key), merged.basispoortId());
        }
        return Placement.MERGED;
    }

    private boolean isRepeated(TeacherKey key, SourcedRow<Teacher> earlier, SourcedRow<Teacher> row) {
        Map<SourcedRow<Teacher>, Integer> several = severalRows.get(key);
        return several == null ? earlier.saysTheSameAs(row) : several.containsKey(saying(row));
    }

    @Override
    int lineOf(TeacherKey key, SourcedRow<Teacher> row) {
        Map<SourcedRow<Teacher>, Integer> several = severalRows.get(key);
        return several == null ? super.lineOf(key, row) : Objects.requireNonNull(several.get(saying(row)));
    }

    private static Map<SourcedRow<Teacher>, Integer> linesBySaying(SourcedRow<Teacher> row) {
        Map<SourcedRow<Teacher>, Integer> lines = new HashMap<>();
        lines.put(saying(row), row.line());
        return lines;
    }

    /** A row without its line, so that rows that say the same are equal. */
    private static SourcedRow<Teacher> saying(SourcedRow<Teacher> row) {
        return new SourcedRow<>(0, row.row(), row.invalid());
    }

    private void noteAccount(TeacherKey key, int row, String account) {
        if (!account.isEmpty()) {
            int owner = owners.find(account);
            if (owner == RowIndex.NONE) {
                owners.add(account, row);
            } else if (!used().row(owner).id().equals(key.teacher())) {
                doubtfulAccounts.add(account);
            }
        }
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
    RejectedRowKey rejectedKeyOf(Row row) {
        return claimBy(row);
    }

    /** The key of a rejected row of a teacher, as far as it can be read. */
    static RejectedRowKey claimBy(Row row) {
        TeacherId id = new TeacherId(row.text(Column.TEACHER_ID));
        return SchoolCode.parse(row.text(Column.SCHOOL_ID))
                .<RejectedRowKey>map(school -> new RejectedRowKey.OfTeacher(new TeacherKey(id, school)))
                .orElse(new RejectedRowKey.OfOnlyRow(id));
    }

    @Override
    RejectedRowKey rejectedKeyOf(TeacherKey key) {
        return new RejectedRowKey.OfTeacher(key);
    }

    @Override
    List<Teacher> findAll(RowsBefore before, RejectedRowKey rejectedKey) {
        if (rejectedKey instanceof RejectedRowKey.OfTeachersOf ofSchool) {
            List<Teacher> teachers = before.teachersOf(ofSchool.school());
            teachers.forEach(teacher -> doubtfulAccounts.add(teacher.basispoortId()));
            return teachers;
        }
        return super.findAll(before, rejectedKey);
    }

    /** Completes the teachers of these keys, who are used, once more. */
    void complete(Set<TeacherKey> keys, UnaryOperator<Teacher> completion) {
        for (TeacherKey key : keys) {
            SourcedRow<Teacher> row = used().get(key);
            if (row != null) {
                Teacher completed = completion.apply(row.row());
                used().put(key, new SourcedRow<>(row.line(), completed, row.invalid()));
                doubtfulAccounts.add(completed.basispoortId());
            }
        }
    }

    @Override
    @Nullable
    Teacher find(RowsBefore before, RejectedRowKey rejectedKey) {
        Teacher teacher = rejectedKey instanceof RejectedRowKey.OfOnlyRow only
                ? onlyRows.computeIfAbsent(rejectedKey, any -> onlyUnusedRow(before.rowsOf(only.id())))
                        .orElse(null)
                : before.teacher(rejectedKey);
        if (teacher != null) {
            doubtfulAccounts.add(teacher.basispoortId());
        }
        return teacher;
    }

    private Optional<Teacher> onlyUnusedRow(List<Teacher> rows) {
        List<Teacher> unused =
                rows.stream().filter(row -> !used().contains(row.key())).toList();
        return unused.size() == 1 ? Optional.of(unused.get(0)) : Optional.empty();
    }

    @Override
    Teacher withValueOf(Teacher teacher, Teacher before, Column column) {
        return withValue(teacher, before, column);
    }

    /** A teacher with the value of the run before where no valid one is left. */
    static Teacher withValue(Teacher teacher, Teacher before, Column column) {
        return switch (column) {
            case ROLES -> teacher.roles().isEmpty() ? teacher.withRoles(before.roles()) : teacher;
            case YEAR_GROUPS ->
                before.yearGroups().hasValid() && !teacher.yearGroups().hasValid()
                        ? teacher.withYearGroups(before.yearGroups())
                        : teacher;
            case BASISPOORT_ID ->
                teacher.basispoortId().isEmpty() ? teacher.withBasispoortId(before.basispoortId()) : teacher;
            default -> teacher;
        };
    }

    @Override
    boolean hasValueOfOtherRow(TeacherKey key, Teacher teacher, Column column) {
        return severalRows.containsKey(key)
                && switch (column) {
                    case ROLES -> !teacher.roles().isEmpty();
                    case YEAR_GROUPS -> teacher.yearGroups().hasValid();
                    case BASISPOORT_ID -> teacher.hasAccount();
                    default -> false;
                };
    }
}
