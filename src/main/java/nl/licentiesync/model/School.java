package nl.licentiesync.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All rows of the exports about one school.
 *
 * @param name the first non-empty name in the licence export, else empty
 * @param licences by licence id
 * @param teachers by teacher id
 * @param manualLinks by teacher and program, one for each pair
 * @param permissions for publishers; of a school of which the exports say nothing else they do not matter
 */
public record School(
        SchoolCode code,
        String name,
        List<Licence> licences,
        List<Teacher> teachers,
        List<ManualLink> manualLinks,
        Permissions permissions) {

    private static final Comparator<ManualLink> BY_TEACHER_AND_PROGRAM =
            Comparator.comparing(ManualLink::teacher).thenComparing(ManualLink::program);

    public School {
        licences = sorted(licences, Comparator.comparing(Licence::id));
        teachers = sorted(teachers, Comparator.comparing(Teacher::id));
        manualLinks = sorted(manualLinks, BY_TEACHER_AND_PROGRAM);
    }

    /** A school without a permission export. */
    public School(
            SchoolCode code,
            String name,
            List<Licence> licences,
            List<Teacher> teachers,
            List<ManualLink> manualLinks) {
        this(code, name, licences, teachers, manualLinks, Permissions.NOT_ASKED);
    }

    /** A school of which the exports say nothing. */
    public static School unknown(SchoolCode code) {
        return new School(code, "", List.of(), List.of(), List.of());
    }

    /** Whether the exports say nothing of this school. */
    public boolean isEmpty() {
        return licences.isEmpty() && teachers.isEmpty() && manualLinks.isEmpty();
    }

    /** The name, else the code. */
    public String displayName() {
        return name.isEmpty() ? code.value() : name;
    }

    /** The person of this number. */
    public Optional<Teacher> teacher(TeacherId id) {
        int low = 0;
        int high = teachers.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = teachers.get(middle).id().compareTo(id);
            if (order == 0) {
                return Optional.of(teachers.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** The same school with this row in place of that of the same licence. */
    public School with(Licence licence) {
        return new School(code, name, replaced(licences, licence, Licence::id), teachers, manualLinks, permissions);
    }

    /** The same school with this row in place of that of the same teacher. */
    public School with(Teacher teacher) {
        return new School(code, name, licences, replaced(teachers, teacher, Teacher::id), manualLinks, permissions);
    }

    /** The same school with this link, in place of any other of the same teacher and program. */
    public School with(ManualLink link) {
        return new School(code, name, licences, teachers, replaced(manualLinks, link, ManualLink::key), permissions);
    }

    /** The same school with other permissions. */
    public School with(Permissions others) {
        return new School(code, name, licences, teachers, manualLinks, others);
    }

    /** The same school with other licences and teachers. */
    public School with(List<Licence> otherLicences, List<Teacher> otherTeachers) {
        return new School(code, name, otherLicences, otherTeachers, manualLinks, permissions);
    }

    private static <T> List<T> replaced(List<T> rows, T row, Function<T, ?> key) {
        return Stream.concat(rows.stream().filter(other -> !key.apply(other).equals(key.apply(row))), Stream.of(row))
                .toList();
    }

    private static <T> List<T> sorted(List<T> rows, Comparator<T> order) {
        return rows.stream().sorted(order).toList();
    }
}
