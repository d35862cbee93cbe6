package nl.licentiesync.ask.compare;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.LicenceRules;

/** Finds the facts that caused the changes for one program at one school. */
final class ProgramComparison {

    /** Facts that are already listed when the person is the teacher of the row. */
    private static final Set<CauseKind> OF_OTHERS = EnumSet.of(CauseKind.ACCEPTER, CauseKind.ACCEPTER_END_DATE);

    private final BeforeAndAfter both;
    private final CalendarFacts calendar;
    private final LicenceRules rules;
    private final List<Undone> ofEverybody;

    /** Access by the earlier rows on the later date; none when the dates are equal. */
    private final Map<TeacherId, Access> byTheCalendarAlone;

    ProgramComparison(BeforeAndAfter both, CalendarFacts calendar, LicenceRules rules) {
        this.both = both;
        this.calendar = calendar;
        this.rules = rules;
        this.ofEverybody = ComparedFacts.ofEverybody(both).stream()
                .map(factChange -> new Undone(
                        factChange, factChange.undo().apply(both.now()).access(rules)))
                .toList();
        this.byTheCalendarAlone =
                calendar.areNone() ? Map.of() : both.was().on(both.now().date()).access(rules);
    }

    /** The program as it is, or as it was when no catalogue lists it any more. */
    Program program() {
        Program old = both.was().program();
        Program current = both.now().program();
        return current.name().isEmpty() ? old : current;
    }

    /**
     * The facts each of which makes the difference by itself; when no one does, some of which each would have been enough.
     */
    Causes causes(Change change) {
        TeacherId teacher = change.teacher();
        List<FactChange> own = own(change);
        List<Undone> others =
                ofEverybody.stream().filter(undone -> undone.isBeside(teacher)).toList();
        List<FactChange> deciding = Stream.concat(
                        own.stream().filter(factChange -> makesDifference(List.of(factChange), change)),
                        others.stream()
                                .filter(undone -> undone.accessOf(teacher) != change.now())
                                .map(Undone::factChange))
                .toList();
        if (!deciding.isEmpty()) {
            return new Causes(true, deciding);
        }
        List<FactChange> all = Stream.concat(own.stream(), others.stream().map(Undone::factChange))
                .toList();
        return new Causes(false, needed(all, change));
    }

    /** Leaves out what can be left out, until each that stays is needed to undo the change. */
    private List<FactChange> needed(List<FactChange> enough, Change change) {
        for (FactChange one : enough) {
            List<FactChange> rest =
                    enough.stream().filter(other -> other != one).toList();
            if (makesDifference(rest, change)) {
                return needed(rest, change);
            }
        }
        return enough;
    }

    private boolean makesDifference(List<FactChange> factChanges, Change change) {
        AccessInputs undone = both.now();
        for (FactChange factChange : factChanges) {
            undone = factChange.undo().apply(undone);
        }
        return undone.access(change.teacher(), rules) != change.now();
    }

    /** The calendar is one when, by the rows of before, the teacher would have seen something else by now. */
    private List<FactChange> own(Change change) {
        TeacherId teacher = change.teacher();
        boolean byCalendar =
                !calendar.areNone() && byTheCalendarAlone.getOrDefault(teacher, Access.NONE) != change.was();
        return Stream.concat(
                        ComparedFacts.ofTeacher(teacher, both).stream(),
                        byCalendar ? Stream.of(calendar.of(teacher, both.was())) : Stream.empty())
                .toList();
    }

    /**
     * Why a teacher sees something else.
     *
     * @param decisive whether each makes the difference by itself
     */
    record Causes(boolean decisive, List<FactChange> factChanges) {

        List<Cause> told() {
            return factChanges.stream().map(FactChange::cause).toList();
        }
    }

    /**
     * A fact that may concern everybody at the school.
     *
     * @param access what they would see if this fact alone were as it was
     */
    private record Undone(FactChange factChange, Map<TeacherId, Access> access) {

        boolean isBeside(TeacherId teacher) {
            Cause cause = factChange.cause();
            return !OF_OTHERS.contains(cause.kind()) || !cause.subject().equals(teacher.value());
        }

        Access accessOf(TeacherId teacher) {
            return access.getOrDefault(teacher, Access.NONE);
        }
    }
}
