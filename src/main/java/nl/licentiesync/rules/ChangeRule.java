package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;

/** Finds the changes since the run before (section 2.5). */
public final class ChangeRule {

    private static final Comparator<Change> BY_TEACHER_AND_PROGRAM =
            Comparator.comparing(Change::teacher).thenComparing(Change::program);

    private ChangeRule() {}

    /** The changes of one school on the date, by teacher and then by program. */
    public static List<Change> changes(School school, List<Visibility> rows, SchoolLinks before, LocalDate date) {
        List<Change> changes = new ArrayList<>();
        SchoolLinks.Walk heldBefore = before.walk();
        int stillListed = 0;
        for (Visibility row : rows) {
            Link held = heldBefore.find(row.teacher().id(), row.program().id());
            Access was = held == null ? Access.NONE : held.access();
            stillListed += held == null ? 0 : 1;
            if (was != row.access()) {
                changes.add(change(
                        row.teacher().id(),
                        row.program().id(),
                        was,
                        row.access(),
                        row.verdict().reasons()));
            }
        }
        if (stillListed < before.size()) {
            addVanished(changes, rows, before, leavers(school, date));
            changes.sort(BY_TEACHER_AND_PROGRAM);
        }
        return changes;
    }

    /** Both come by teacher and then by program, so that they are gone through side by side. */
    private static void addVanished(
            List<Change> changes, List<Visibility> rows, SchoolLinks before, Set<TeacherId> leavers) {
        Iterator<Visibility> listed = rows.iterator();
        Visibility row = listed.hasNext() ? listed.next() : null;
        for (SchoolLinks.OfTeacher held : before.byTeacher()) {
            TeacherId teacher = held.teacher();
            Reason reason = leavers.contains(teacher) ? Reason.LEFT_SCHOOL : Reason.NOT_IN_EXPORT;
            for (SchoolLinks.ToProgram linked : held.programs()) {
                ProgramId program = linked.program();
                while (row != null && compare(row, teacher, program) < 0) {
                    row = listed.hasNext() ? listed.next() : null;
                }
                if (row == null || compare(row, teacher, program) > 0) {
                    changes.add(change(teacher, program, linked.link().access(), Access.NONE, List.of(reason)));
                }
            }
        }
    }

    private static int compare(Visibility row, TeacherId teacher, ProgramId program) {
        int order = row.teacher().id().compareTo(teacher);
        return order == 0 ? row.program().id().compareTo(program) : order;
    }

    private static Set<TeacherId> leavers(School school, LocalDate date) {
        Set<TeacherId> leavers = new HashSet<>();
        for (Teacher teacher : school.teachers()) {
            if (teacher.leftBefore(date)) {
                leavers.add(teacher.id());
            }
        }
        return leavers;
    }

    private static Change change(TeacherId teacher, ProgramId program, Access was, Access now, List<Reason> reasons) {
        return new Change(teacher, program, ChangeKind.between(was, now), was, now, reasons);
    }
}
