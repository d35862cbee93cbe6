package nl.licentiesync.basispoort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.SchoolCode;

/** The institutions whose answers were saved, found by the BRIN code of their details. */
final class Institutions {

    private static final String FOLDER = "instellingen";

    private final Map<SchoolCode, Institution> bySchool = new HashMap<>();
    private final Map<Long, Institution> byNumber = new HashMap<>();
    private final Map<SchoolCode, List<Long>> ambiguous = new TreeMap<>();

    private Institutions() {}

    /** Reads the details of all institutions whose answers were saved. */
    static Institutions savedIn(Path actual) {
        Institutions institutions = new Institutions();
        TreeMap<SchoolCode, List<Institution>> candidates = new TreeMap<>();
        AnswerFiles.entries(actual.resolve(FOLDER)).parallelStream()
                .map(Institutions::of)
                .flatMap(Optional::stream)
                .toList()
                .forEach(institution -> {
                    institutions.byNumber.put(institution.number(), institution);
                    candidates
                            .computeIfAbsent(institution.code(), code -> new ArrayList<>())
                            .add(institution);
                });
        candidates.forEach(institutions::choose);
        return institutions;
    }

    private static Optional<Institution> of(Path folder) {
        long number = AccountId.parse(String.valueOf(folder.getFileName()));
        return number != AccountId.NONE && Files.isDirectory(folder)
                ? Institution.in(folder, number)
                : Optional.empty();
    }

    /** The only active one, else the inactive one with the smallest number. */
    private void choose(SchoolCode code, List<Institution> candidates) {
        List<Institution> active =
                candidates.stream().filter(Institution::isActive).toList();
        if (active.size() > 1) {
            ambiguous.put(
                    code, active.stream().map(Institution::number).sorted().toList());
            return;
        }
        bySchool.put(
                code,
                active.isEmpty()
                        ? candidates.stream()
                                .min(Comparator.comparingLong(Institution::number))
                                .orElseThrow()
                        : active.get(0));
    }

    /** The institution of a school, if its details were saved. */
    Optional<Institution> of(SchoolCode school) {
        return Optional.ofNullable(bySchool.get(school));
    }

    /** The school that an institution is, else its number. */
    String nameOf(long number) {
        Institution institution = byNumber.get(number);
        return institution == null ? Long.toString(number) : institution.code().value();
    }

    /** Schools with two active institutions, with their numbers. */
    List<String> ambiguous() {
        return ambiguous.entrySet().stream()
                .map(school -> school.getValue().stream()
                        .map(number -> Long.toString(number))
                        .collect(Collectors.joining(", ", school.getKey() + " (", ")")))
                .toList();
    }

    /** Whether a school has two active institutions. */
    boolean isAmbiguous(SchoolCode school) {
        return ambiguous.containsKey(school);
    }
}
