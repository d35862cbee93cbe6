package nl.licentiesync.rules;

import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;

/** Decides whether a program's year groups fit a teacher (section 2.4). */
public final class YearGroupRule {

    private YearGroupRule() {}

    /** True when either names none, when the teacher reaches all groups by role, or when they share one. */
    public static boolean fits(Teacher teacher, Program program) {
        return !program.yearGroups().named()
                || !teacher.yearGroups().named()
                || teacher.yearGroups().shareOne(program.yearGroups())
                || teacher.reachesAllGroups();
    }
}
