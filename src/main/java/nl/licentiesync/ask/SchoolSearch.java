package nl.licentiesync.ask;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;

/** Finds a school by its BRIN code or its name. */
public final class SchoolSearch {

    private final Collection<SchoolCode> schools;
    private final Function<SchoolCode, String> nameOf;
    private final Messages messages;

    private SchoolSearch(Collection<SchoolCode> schools, Function<SchoolCode, String> nameOf, Messages messages) {
        this.schools = schools;
        this.nameOf = nameOf;
        this.messages = messages;
    }

    /** Among the schools of the evidence. */
    public static SchoolSearch in(Evidence evidence, Messages messages) {
        return among(evidence.schoolCodes(), code -> evidence.school(code).name(), messages);
    }

    /** Among these schools; what cannot be found is said in these messages. */
    public static SchoolSearch among(
            Collection<SchoolCode> schools, Function<SchoolCode, String> nameOf, Messages messages) {
        return new SchoolSearch(schools, nameOf, messages);
    }

    /**
     * The school of this code, or of this name without regard to case and accents; a part of the name will do when no
     * other school has it.
     *
     * @throws UnusableQuestion when there is none, or more than one
     */
    public SchoolCode find(String codeOrName) {
        String asked = codeOrName.strip();
        Optional<SchoolCode> code = SchoolCode.parse(asked);
        if (code.filter(schools::contains).isPresent()) {
            return code.get();
        }
        List<SchoolCode> found = byName(FoldedName.of(asked));
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new UnusableQuestion(unknown(asked, code));
        }
        throw new UnusableQuestion(messages.get("unknown.school.several", asked, listed(found)));
    }

    private String unknown(String asked, Optional<SchoolCode> code) {
        List<SchoolCode> nearest = NearestNames.of(
                FoldedName.of(asked),
                schools,
                school -> Stream.of(school.value(), nameOf.apply(school)).map(FoldedName::of),
                Comparator.naturalOrder());
        if (!nearest.isEmpty()) {
            return messages.get("unknown.school.nearest", asked, listed(nearest));
        }
        return code.map(unknown -> messages.get("unknown.school.here", unknown))
                .orElseGet(() -> messages.get("unknown.school", asked));
    }

    private List<SchoolCode> byName(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        List<SchoolCode> alike = named(other -> other.contains(name));
        List<SchoolCode> equal = alike.stream()
                .filter(code -> FoldedName.of(nameOf.apply(code)).equals(name))
                .toList();
        return equal.isEmpty() ? alike : equal;
    }

    private List<SchoolCode> named(Predicate<String> wanted) {
        return schools.stream()
                .filter(code -> wanted.test(FoldedName.of(nameOf.apply(code))))
                .toList();
    }

    private String listed(List<SchoolCode> found) {
        String some = found.stream()
                .limit(NearestNames.MOST)
                .map(code -> "%s (%s)".formatted(code, nameOf.apply(code)))
                .collect(Collectors.joining("; "));
        return found.size() > NearestNames.MOST ? some + "; …" : some;
    }
}
