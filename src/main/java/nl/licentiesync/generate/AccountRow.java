package nl.licentiesync.generate;

import java.util.List;
import nl.licentiesync.model.Role;

/** A generated row of the accounts of teachers in rosters. */
record AccountRow(TeacherRow teacher) implements Row {

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(
                teacher.person().teacherId(),
                teacher.school(),
                teacher.person().basispoortId(),
                form.list(teacher.roles().stream().map(Role::text).toList()),
                form.date(teacher.endDate()));
    }
}
