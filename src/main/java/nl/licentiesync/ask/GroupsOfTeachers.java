package nl.licentiesync.ask;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rosters.RosterReader;
import nl.licentiesync.rosters.RosterTeacher;
import org.jspecify.annotations.Nullable;

/** The groups of teachers, for explain: no night keeps them, so the rosters of the schools that are asked about are read again. */
final class GroupsOfTeachers {

    private final @Nullable Path folder;
    private final Map<String, List<RosterTeacher>> teachers = new ConcurrentHashMap<>();

    /** The groups in the rosters of a folder; none in any file without one. */
    GroupsOfTeachers(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The keys of the groups that the school has and that a roster of this name gives a teacher. */
    List<String> in(String roster, TeacherId id) {
        if (folder == null) {
            return List.of();
        }
        return teachers.computeIfAbsent(roster, name -> RosterReader.teachers(folder, name)).stream()
                .filter(teacher -> teacher.id().equals(id.value()))
                .flatMap(teacher -> teacher.groups().stream()
                        .filter(key -> !teacher.unknownGroups().contains(key)))
                .distinct()
                .toList();
    }
}
