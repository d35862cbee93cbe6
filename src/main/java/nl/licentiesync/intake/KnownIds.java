package nl.licentiesync.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.LinkKey;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.TeacherKey;
import org.jspecify.annotations.Nullable;

/**
 * Resolves an id that refers to another export: an exact match, else the only one that differs in letter case alone.
 */
final class KnownIds {

    private final Catalogue catalogue;
    private final PackedRows<TeacherKey, Teacher> teachers;
    private final Map<ProgramId, ProgramId> programs = new HashMap<>();
    private final Map<SchoolCode, Map<String, List<TeacherId>>> teachersOf = new HashMap<>();
    private Map<String, List<ProgramId>> listed = Map.of();

    KnownIds(Catalogue catalogue, PackedRows<TeacherKey, Teacher> teachers) {
        this.catalogue = catalogue;
        this.teachers = teachers;
    }

    /** The program of the catalogue that is meant; the same id when there is none. */
    ProgramId program(ProgramId written) {
        return catalogue.misses(written) ? programs.computeIfAbsent(written, this::programIgnoringCase) : written;
    }

    /** The key of the teacher at the school and of the program that are meant. */
    LinkKey link(LinkKey written) {
        TeacherId teacher = teacher(written.teacher(), written.school());
        ProgramId program = program(written.program());
        return teacher == written.teacher() && program == written.program()
                ? written
                : new LinkKey(teacher, written.school(), program);
    }

    private TeacherId teacher(TeacherId written, SchoolCode school) {
        if (teachers.contains(new TeacherKey(written, school))) {
            return written;
        }
        Map<String, List<TeacherId>> ofSchool = teachersOf.computeIfAbsent(school, this::teachersOf);
        return onlyOne(ofSchool.get(withoutCase(written.value())), written);
    }

    private ProgramId programIgnoringCase(ProgramId written) {
        if (listed.isEmpty()) {
            listed = catalogue.programs().stream()
                    .map(Program::id)
                    .collect(Collectors.groupingBy(id -> withoutCase(id.value())));
        }
        return onlyOne(listed.get(withoutCase(written.value())), written);
    }

    private Map<String, List<TeacherId>> teachersOf(SchoolCode school) {
        if (teachersOf.isEmpty()) {
            teachers.groupBySchool();
        }
        return teachers.rowsOf(school).stream()
                .map(Teacher::id)
                .collect(Collectors.groupingBy(id -> withoutCase(id.value())));
    }

    private static <T> T onlyOne(@Nullable List<T> alike, T written) {
        return alike != null && alike.size() == 1 ? alike.get(0) : written;
    }

    private static String withoutCase(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
