package nl.licentiesync.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;

/** Finds people and licences by number, e-mail address or name. */
public final class NameLookup {

    private final List<Teacher> teachers = new ArrayList<>();
    private final Map<LicenceId, Licence> licences = new HashMap<>();
    private final Messages messages;

    private final Map<ProgramId, Program> programs = new TreeMap<>();

    private NameLookup(Messages messages) {
        this.messages = messages;
    }

    /** Searches these schools; errors are phrased with these messages. */
    public static NameLookup of(Evidence evidence, Collection<SchoolCode> schools, Messages messages) {
        NameLookup lookup = new NameLookup(messages);
        evidence.catalogue().programs().forEach(program -> lookup.programs.put(program.id(), program));
        for (SchoolCode code : schools) {
            School school = evidence.school(code);
            lookup.teachers.addAll(school.teachers());
            for (Licence licence : school.licences()) {
                lookup.licences.put(licence.id(), licence);
                lookup.programs.computeIfAbsent(licence.program(), Program::unlisted);
            }
            for (ManualLink link : school.manualLinks()) {
                lookup.programs.computeIfAbsent(link.program(), Program::unlisted);
            }
        }
        return lookup;
    }

    /** Whether there is a licence of this number. */
    public boolean hasLicence(String id) {
        return licences.containsKey(new LicenceId(id));
    }

    /**
     * The licence of this number.
     *
     * @throws UnusableQuestion when there is none, naming the nearest
     */
    public Licence licence(String id) {
        Licence found = licences.get(new LicenceId(id));
        if (found != null) {
            return found;
        }
        List<Licence> nearest = NearestNames.of(
                FoldedName.of(id),
                licences.values(),
                licence -> Stream.of(FoldedName.of(licence.id().value())),
                Comparator.comparing(Licence::id));
        throw new UnusableQuestion(
                nearest.isEmpty()
                        ? messages.get("unknown.licence", id)
                        : messages.get(
                                "unknown.licence.nearest",
                                id,
                                nearest.stream()
                                        .map(licence -> "%s (%s, %s)"
                                                .formatted(
                                                        licence.id(),
                                                        Objects.requireNonNull(programs.get(licence.program()))
                                                                .displayName(),
                                                        licence.school()))
                                        .collect(Collectors.joining("; "))));
    }

    /**
     * The program of this code, or of this name without regard to case and accents; a part of the name will do when no
     * other has it.
     *
     * @throws UnusableQuestion when there is none, or more than one
     */
    public Program program(String codeOrName) {
        String name = FoldedName.of(codeOrName);
        List<Predicate<Program>> ways = List.of(
                program -> program.id().value().equalsIgnoreCase(codeOrName.strip()),
                program -> FoldedName.of(program.displayName()).equals(name),
                program ->
                        !name.isEmpty() && FoldedName.of(program.displayName()).contains(name));
        List<Program> found = first(programs.values(), ways);
        if (found.size() == 1) {
            return found.get(0);
        }
        List<Program> proposed = found.isEmpty() ? nearestPrograms(name) : found;
        throw new UnusableQuestion(
                proposed.isEmpty()
                        ? messages.get("unknown.program", codeOrName)
                        : messages.get(
                                "unknown.program.nearest",
                                codeOrName,
                                proposed.stream()
                                        .limit(NearestNames.MOST)
                                        .map(program -> "%s (%s)".formatted(program.id(), program.displayName()))
                                        .collect(Collectors.joining("; "))));
    }

    private List<Program> nearestPrograms(String name) {
        return NearestNames.of(
                name,
                programs.values(),
                program ->
                        Stream.of(program.id().value(), program.displayName()).map(FoldedName::of),
                Comparator.comparing(Program::id));
    }

    private static <T> List<T> first(Collection<T> all, List<Predicate<T>> ways) {
        return ways.stream()
                .map(way -> all.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether there is exactly one such person. */
    public boolean knows(String idAddressOrName) {
        return isOne(rows(idAddressOrName));
    }

    /**
     * The rows of one person, of each school where they work: by number or e-mail address in any case, or by name,
     * without regard to case and accents; a part of the name will do when it is one person's alone.
     *
     * @throws UnusableQuestion when there is no such person, naming the nearest, or more than one
     */
    public List<Teacher> person(String idAddressOrName) {
        List<Teacher> found = rows(idAddressOrName);
        if (isOne(found)) {
            return found;
        }
        if (found.isEmpty()) {
            List<Teacher> nearest = nearest(idAddressOrName);
            throw new UnusableQuestion(
                    nearest.isEmpty()
                            ? messages.get("unknown.teacher", idAddressOrName)
                            : messages.get("unknown.teacher.nearest", idAddressOrName, listed(nearest)));
        }
        boolean atOneSchool = found.stream().map(Teacher::school).distinct().count() == 1;
        String key = atOneSchool ? "unknown.teacher.several" : "unknown.teacher.several.schools";
        throw new UnusableQuestion(messages.get(key, idAddressOrName, listed(found)));
    }

    private List<Teacher> rows(String asked) {
        String text = asked.strip();
        String name = FoldedName.ofPerson(text);
        List<String> parts = Arrays.asList(name.split(" "));
        List<Predicate<Teacher>> ways = List.of(
                teacher -> teacher.id().value().equals(text),
                teacher -> teacher.id().value().equalsIgnoreCase(text),
                teacher -> teacher.email().equalsIgnoreCase(text),
                teacher -> FoldedName.ofPerson(teacher.name()).equals(name),
                teacher -> Arrays.asList(FoldedName.ofPerson(teacher.name()).split(" "))
                        .containsAll(parts));
        if (text.isEmpty()) {
            return List.of();
        }
        return first(teachers, ways);
    }

    private static boolean isOne(List<Teacher> rows) {
        return rows.stream().map(Teacher::id).distinct().count() == 1;
    }

    private List<Teacher> nearest(String asked) {
        return NearestNames.of(
                FoldedName.ofPerson(asked),
                teachers,
                teacher -> Stream.of(teacher.id().value(), teacher.email(), teacher.name(), teacher.lastName())
                        .map(FoldedName::of),
                Comparator.comparing(Teacher::id));
    }

    private String listed(List<Teacher> rows) {
        String some = rows.stream()
                .limit(NearestNames.MOST)
                .map(teacher -> "%s (%s, %s)".formatted(teacher.id(), teacher.name(), teacher.school()))
                .collect(Collectors.joining("; "));
        return rows.size() > NearestNames.MOST ? some + "; …" : some;
    }
}
