package nl.licentiesync.pages.publishers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;

/**
 * The content of the page of a publisher.
 *
 * @param folder the name of its folder, as it stands in a link
 * @param licences those that run or will run, by school
 */
public record PublisherPage(
        Messages messages,
        PageFacts facts,
        NightState state,
        String name,
        String folder,
        List<LicenceAtSchool> licences) {

    /** The numbers of each program, by name. */
    public List<ProgramLine> programs() {
        Map<String, List<LicenceAtSchool>> byProgram = licences.stream()
                .collect(Collectors.groupingBy(
                        licence -> licence.program().displayName(), TreeMap::new, Collectors.toList()));
        return byProgram.entrySet().stream()
                .map(entry -> new ProgramLine(
                        entry.getKey(),
                        entry.getValue().size(),
                        without(entry.getValue(), LicenceAtSchool::hasTerms).size(),
                        entry.getValue().stream()
                                .filter(LicenceAtSchool::lacksPermission)
                                .count(),
                        entry.getValue().stream()
                                .filter(licence -> licence.end() != null)
                                .count()))
                .toList();
    }

    /** The licences whose terms do not hold. */
    public List<LicenceAtSchool> withoutTerms() {
        return without(licences, LicenceAtSchool::hasTerms);
    }

    /** The schools that have not permitted the publisher, each once. */
    public List<LicenceAtSchool> withoutPermission() {
        return licences.stream()
                .filter(LicenceAtSchool::lacksPermission)
                .collect(Collectors.toMap(
                        LicenceAtSchool::code, licence -> licence, (first, other) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The licences that end, the next one first. */
    public List<LicenceAtSchool> ending() {
        return licences.stream()
                .filter(licence -> licence.end() != null)
                .sorted(Comparator.comparing((LicenceAtSchool licence) -> String.valueOf(licence.end()))
                        .thenComparing(LicenceAtSchool::code)
                        .thenComparing(LicenceAtSchool::licence))
                .toList();
    }

    private static List<LicenceAtSchool> without(List<LicenceAtSchool> among, Predicate<LicenceAtSchool> what) {
        return among.stream().filter(what.negate()).toList();
    }

    /** Numbers of licences for a program. */
    public record ProgramLine(String name, long licences, long withoutTerms, long withoutPermission, long ending) {}
}
