package nl.licentiesync.pages.school;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;

/** The names of a school's teachers for its lists; those of the same name are told apart by their numbers. */
public final class ListedNames {

    private final Map<TeacherId, ListedName> names = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    /** The names of these teachers. */
    ListedNames(Collection<Teacher> teachers) {
        Set<String> found = new HashSet<>();
        for (Teacher teacher : teachers) {
            ListedName name = ListedName.of(teacher);
            names.put(teacher.id(), name);
            if (!found.add(name.whole())) {
                shared.add(name.whole());
            }
        }
        if (!shared.isEmpty()) {
            names.replaceAll(this::apart);
        }
    }

    private ListedName apart(TeacherId id, ListedName name) {
        return shared.contains(name.whole()) ? name.numbered(id) : name;
    }

    /** The name of a teacher, who may have left the school. */
    ListedName of(Teacher teacher) {
        ListedName known = names.get(teacher.id());
        return known != null ? known : names.computeIfAbsent(teacher.id(), id -> apart(id, ListedName.of(teacher)));
    }
}
