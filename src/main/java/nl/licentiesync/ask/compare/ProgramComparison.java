package nl.licentiesync.ask.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;

/** Finds which facts make the difference in what teachers of one school see of one program. */
final class ProgramComparison {

    /** Of the teacher whose row it is, these are told already. */
    private static final Set<CauseKind> OF_OTHERS = EnumSet.of(CauseKind.ACCEPTER, CauseKind.ACCEPTER_END_DATE);

    private final WasAndNow both;
    private final LicenceRules rules;
    private final List<Undone> ofEverybody = new ArrayList<>();

    ProgramComparison(WasAndNow both, List<Alteration> ofDate, LicenceRules rules) {
        this.both = both;
        this.rules = rules;
        Stream.of(LicenceFacts.alterations(both), ProgramFacts.alterations(both), PersonFacts.ofAccepters(both), ofDate)
                .flatMap(List::stream)
                .map(alteration -> new Undone(
                        alteration.cause(), alteration.undo().apply(both.now()).access(rules)))
                .forEach(ofEverybody::add);
    }

    /** The program as it is, or as it was when no catalogue lists it any more. */
    Program program() {
        Program old = both.was().program();
        Program current = both.now().program();
        return current.name().isEmpty() ? old : current;
    }

    /** The facts without which a teacher would not see what they see; none when no one of them decides. */
    List<Cause> deciding(TeacherId teacher, Access now) {
        List<Cause> deciding = new ArrayList<>();
        for (Alteration alteration : own(teacher)) {
            if (alteration.undo().apply(both.now()).access(teacher, rules) != now) {
                deciding.add(alteration.cause());
            }
        }
        ofEverybody.stream()
                .filter(undone -> undone.isBeside(teacher) && undone.access().getOrDefault(teacher, Access.NONE) != now)
                .map(Undone::cause)
                .forEach(deciding::add);
        return deciding;
    }

    /** All facts that are otherwise for a teacher. */
    List<Cause> all(TeacherId teacher) {
        return Stream.concat(
                        own(teacher).stream().map(Alteration::cause),
                        ofEverybody.stream()
                                .filter(undone -> undone.isBeside(teacher))
                                .map(Undone::cause))
                .toList();
    }

    private List<Alteration> own(TeacherId teacher) {
        return Stream.of(PersonFacts.ofTeacher(teacher, both), LinkFacts.of(teacher, both))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * A fact that may concern everybody at the school.
     *
     * @param access what they would see if this fact alone were as it was
     */
    private record Undone(Cause cause, Map<TeacherId, Access> access) {

        boolean isBeside(TeacherId teacher) {
            return !OF_OTHERS.contains(cause.kind()) || !cause.subject().equals(teacher.value());
        }
    }
}
