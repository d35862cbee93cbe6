package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * What changed at a school on the last night on which anything did. Its page tells this until something changes again or
 * the school year ends: who looks on Monday finds what changed on Friday, and the page stays as it is meanwhile.
 *
 * @param date the night
 * @param dateBefore the night before it that was published
 * @param changes at least one, by teacher and then by program
 * @param names what each of their teachers was called, who may be gone since
 */
public record LastChanges(
        LocalDate date, LocalDate dateBefore, List<Change> changes, SortedMap<TeacherId, String> names) {

    public LastChanges {
        changes = List.copyOf(changes);
    }

    /**
     * The last changes as of a night.
     *
     * @param school the school on the night
     * @param changes those of the night
     * @param dateBefore the night before; null on the first one, which changes nothing
     * @param before the last changes as of the night before
     * @param calendar tells when they are of an earlier school year, and not told any more
     */
    public static Optional<LastChanges> of(
            LinkedSchool school,
            List<Change> changes,
            LocalDate date,
            @Nullable LocalDate dateBefore,
            Optional<LastChanges> before,
            SchoolCalendar calendar) {
        if (changes.isEmpty() || dateBefore == null) {
            boolean isOver =
                    before.isPresent() && !calendar.yearOf(before.get().date()).equals(calendar.yearOf(date));
            return isOver ? Optional.empty() : before;
        }
        return Optional.of(new LastChanges(date, dateBefore, changes, names(school, changes)));
    }

    /** What a teacher of one of the changes was called; empty when nobody knows. */
    public String nameOf(TeacherId teacher) {
        return names.getOrDefault(teacher, "");
    }

    private static SortedMap<TeacherId, String> names(LinkedSchool school, List<Change> changes) {
        SortedMap<TeacherId, String> names = new TreeMap<>();
        changes.forEach(change -> names.put(change.teacher(), ""));
        putNames(names, school.schoolBefore());
        putNames(names, school.school());
        return names;
    }

    private static void putNames(Map<TeacherId, String> names, School school) {
        for (Teacher teacher : school.teachers()) {
            names.computeIfPresent(teacher.id(), (id, name) -> teacher.displayName());
        }
    }
}
