package nl.licentiesync.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;

/** The schools of the few teachers who work at more than one. */
public final class OtherSchools {

    /** Nobody works at more than one school. */
    public static final OtherSchools NONE = new OtherSchools(Map.of());

    private final Map<TeacherId, List<OtherSchool>> schools;

    private OtherSchools(Map<TeacherId, List<OtherSchool>> schools) {
        this.schools = schools;
    }

    /**
     * The schools where teachers are in service on a date.
     *
     * @param teachers the rows of each teacher who is at more than one school
     * @param name of a school
     */
    public static OtherSchools of(List<List<Teacher>> teachers, LocalDate date, Function<SchoolCode, String> name) {
        Map<TeacherId, List<OtherSchool>> schools = new HashMap<>();
        for (List<Teacher> rows : teachers) {
            schools.put(
                    rows.get(0).id(),
                    rows.stream()
                            .filter(teacher -> !teacher.leftBefore(date))
                            .map(Teacher::school)
                            .sorted()
                            .map(school -> new OtherSchool(school.value(), name.apply(school)))
                            .toList());
        }
        return new OtherSchools(schools);
    }

    /** The other schools of a teacher, by code. */
    public List<OtherSchool> of(Teacher teacher) {
        List<OtherSchool> all = schools.get(teacher.id());
        return all == null
                ? List.of()
                : all.stream()
                        .filter(school -> !school.code().equals(teacher.school().value()))
                        .toList();
    }
}
