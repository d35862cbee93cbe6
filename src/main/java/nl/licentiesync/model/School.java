package nl.licentiesync.model;

import java.util.Comparator;
import java.util.List;

/**
 * All that the exports say of one school.
 *
 * @param name the first non-empty name in the licence export, else empty
 * @param licences by licence id
 * @param teachers by teacher id
 * @param manualLinks by teacher and program, one for each pair
 */
public record School(
        SchoolCode code, String name, List<Licence> licences, List<Teacher> teachers, List<ManualLink> manualLinks) {

    private static final Comparator<ManualLink> BY_TEACHER_AND_PROGRAM =
            Comparator.comparing(ManualLink::teacher).thenComparing(ManualLink::program);

    public School {
        licences = sorted(licences, Comparator.comparing(Licence::id));
        teachers = sorted(teachers, Comparator.comparing(Teacher::id));
        manualLinks = sorted(manualLinks, BY_TEACHER_AND_PROGRAM);
    }

    /** A school of which the exports say nothing. */
    public static School unknown(SchoolCode code) {
        return new School(code, "", List.of(), List.of(), List.of());
    }

    /** Whether the exports say nothing of this school. */
    public boolean isEmpty() {
        return licences.isEmpty() && teachers.isEmpty() && manualLinks.isEmpty();
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
