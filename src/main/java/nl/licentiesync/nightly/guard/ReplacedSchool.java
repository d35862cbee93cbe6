package nl.licentiesync.nightly.guard;

import java.util.HashSet;
import java.util.Set;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school as the replaced run of the same date left it. What that run already lacked does not count against
 * tonight's run.
 */
final class ReplacedSchool {

    private final Set<TeacherId> teachers = new HashSet<>();
    private final SchoolLinks links;
    private final SchoolLinks.Walk walk;

    private ReplacedSchool(SchoolState state) {
        for (Teacher teacher : state.school().teachers()) {
            teachers.add(teacher.id());
        }
        links = state.links();
        walk = links.walk();
    }

    /** Null when there is no such run, or it left the school as the run before it did. */
    static @Nullable ReplacedSchool of(@Nullable StoredSchool stored) {
        return stored == null ? null : new ReplacedSchool(stored.unpack());
    }

    SchoolLinks links() {
        return links;
    }

    boolean uses(TeacherId teacher) {
        return teachers.contains(teacher);
    }

    /** To be asked in the order of teachers and then of programs. */
    boolean shows(TeacherId teacher, ProgramId program) {
        return walk.find(teacher, program) != null;
    }
}
