package nl.licentiesync.nightly.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/**
 * Restrictions of the run before that tonight's exports no longer hold: year groups, cancellations and last days that
 * are empty now, and programs that the catalogue no longer lists. Puts them back, so that the guard can ask the rules
 * what their absence gives to teachers.
 */
final class VanishedValues {

    private final Catalogue completed;
    private final Set<ProgramId> incomplete = new HashSet<>();

    /** What vanished from the catalogue since the run before. */
    VanishedValues(Catalogue before, Catalogue now) {
        Map<ProgramId, Program> programs = new HashMap<>();
        now.programs().forEach(program -> programs.put(program.id(), program));
        for (Program program : before.programs()) {
            Program listed = programs.get(program.id());
            if (listed == null) {
                programs.put(program.id(), program);
                incomplete.add(program.id());
            } else if (program.yearGroups().named() && !listed.yearGroups().named()) {
                programs.put(program.id(), listed.withYearGroups(program.yearGroups()));
                incomplete.add(program.id());
            }
        }
        this.completed = incomplete.isEmpty() ? now : Catalogue.of(programs.values());
    }

    /** Tonight's catalogue with what vanished from it. */
    Catalogue catalogue() {
        return completed;
    }

    /** Whether anything vanished from the catalogue about a program that this school has a licence for. */
    boolean concern(School school) {
        return !incomplete.isEmpty()
                && school.licences().stream().map(Licence::program).anyMatch(incomplete::contains);
    }

    /** Tonight's school with what vanished from its rows; the same object when nothing did. */
    School putBack(School before, School now) {
        if (before == now) {
            return now;
        }
        List<Licence> licences = putBack(before.licences(), now.licences(), Licence::id, VanishedValues::putBack);
        List<Teacher> teachers = putBack(before.teachers(), now.teachers(), Teacher::id, VanishedValues::putBack);
        return licences == now.licences() && teachers == now.teachers()
                ? now
                : new School(now.code(), now.name(), licences, teachers, now.manualLinks());
    }

    private static Licence putBack(Licence before, Licence now) {
        return before.cancelledOn() != null && now.cancelledOn() == null
                ? now.withCancellation(before.cancelledOn())
                : now;
    }

    private static Teacher putBack(Teacher before, Teacher now) {
        Teacher complete = now;
        if (before.yearGroups().named() && !now.yearGroups().named()) {
            complete = complete.withYearGroups(before.yearGroups());
        }
        if (before.endDate() != null && now.endDate() == null) {
            complete = complete.withEndDate(before.endDate());
        }
        return complete;
    }

    /** The rows of tonight, each completed by the run before's row of its key; the same list when none lacks anything. */
    private static <K, T> List<T> putBack(
            List<T> before, List<T> now, Function<T, K> keyOf, BinaryOperator<T> complete) {
        Map<K, T> byKey = new HashMap<>();
        before.forEach(row -> byKey.put(keyOf.apply(row), row));
        List<T> rows = new ArrayList<>(now.size());
        boolean asTonight = true;
        for (T row : now) {
            T earlier = byKey.get(keyOf.apply(row));
            T completed = earlier == null ? row : complete.apply(earlier, row);
            asTonight &= completed == row;
            rows.add(completed);
        }
        return asTonight ? now : rows;
    }
}
