package nl.licentiesync.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * The schools of the few teachers who work at more than one. A number alone does not make one person of two rows: many
 * school administrations count from 1, so that the rosters of a country have each number at thousands of schools.
 */
public final class OtherSchools {

    /** Nobody works at more than one school. */
    public static final OtherSchools NONE = new OtherSchools(Map.of());

    private final Map<TeacherId, Map<String, List<Place>>> placesByName;
    private final Map<SchoolCode, Long> fingerprints = new HashMap<>();

    private OtherSchools(Map<TeacherId, Map<String, List<Place>>> placesByName) {
        this.placesByName = placesByName;
    }

    /**
     * The schools where teachers are in service on a date.
     *
     * @param teachers the rows of each number that is at more than one school
     * @param name of a school
     */
    public static OtherSchools of(Stream<List<Teacher>> teachers, LocalDate date, Function<SchoolCode, String> name) {
        Map<TeacherId, Map<String, List<Place>>> all = new HashMap<>();
        OtherSchools others = new OtherSchools(all);
        teachers.forEach(rows -> {
            Map<String, List<Teacher>> byName = new HashMap<>();
            rows.forEach(teacher -> byName.computeIfAbsent(nameOf(teacher), any -> new ArrayList<>(2))
                    .add(teacher));
            byName.values().removeIf(sameName -> sameName.size() == 1);
            if (!byName.isEmpty()) {
                Map<String, List<Place>> places = new HashMap<>();
                byName.forEach((of, sameName) -> {
                    List<Place> ofName = places(sameName, date, name);
                    places.put(of, ofName);
                    others.addFingerprint(sameName, of, ofName);
                });
                all.put(rows.get(0).id(), places);
            }
        });
        return others;
    }

    /** A sum, as numbers and names come in no order. */
    private void addFingerprint(List<Teacher> rows, String name, List<Place> places) {
        byte[] facts = (rows.get(0).id() + "\n" + name + "\n" + places).getBytes(StandardCharsets.UTF_8);
        long fingerprint = MurmurHash3.hash128x64(facts, 0, facts.length, 0)[0];
        rows.stream()
                .map(Teacher::school)
                .distinct()
                .forEach(school -> fingerprints.merge(school, fingerprint, Long::sum));
    }

    /** A number that is another one when any of a school's teachers works at other schools than before. */
    public long fingerprint(SchoolCode school) {
        return fingerprints.getOrDefault(school, 0L);
    }

    private static List<Place> places(List<Teacher> rows, LocalDate date, Function<SchoolCode, String> name) {
        return rows.stream()
                .filter(teacher -> !teacher.leftBefore(date))
                .sorted(Comparator.comparing(Teacher::school))
                .map(teacher -> new Place(
                        new OtherSchool(teacher.school().value(), name.apply(teacher.school())),
                        teacher.basispoortId()))
                .toList();
    }

    private static String nameOf(Teacher teacher) {
        return FoldedText.of(teacher.name());
    }

    /** The other schools of a teacher, by code. */
    public List<OtherSchool> of(Teacher teacher) {
        Map<String, List<Place>> byName = placesByName.get(teacher.id());
        return byName == null
                ? List.of()
                : byName.getOrDefault(nameOf(teacher), List.of()).stream()
                        .filter(place -> place.isOfSamePerson(teacher))
                        .map(Place::school)
                        .filter(school -> !school.code().equals(teacher.school().value()))
                        .toList();
    }

    /** A school where somebody of a number and a name works, with an account. */
    private record Place(OtherSchool school, String account) {

        /** Two accounts are of two people; without a name only the account tells. */
        boolean isOfSamePerson(Teacher teacher) {
            boolean isOneUnknown = account.isEmpty() || !teacher.hasAccount();
            return isOneUnknown ? !teacher.name().isEmpty() : account.equals(teacher.basispoortId());
        }
    }
}
