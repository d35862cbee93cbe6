package nl.licentiesync.pages.school;

import java.util.HashMap;
import java.util.Map;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;

/** The names of a school's teachers for its lists, each made when it is first asked for. */
final class ListedNames {

    private final Map<TeacherId, ListedName> names = new HashMap<>();

    /** The name of a teacher. */
    ListedName of(Teacher teacher) {
        return names.computeIfAbsent(teacher.id(), id -> ListedName.of(teacher));
    }
}
