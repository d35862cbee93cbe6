package nl.licentiesync.nightly.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.LinkedSchool;

/**
 * Restrictions of the run before that are missing in tonight's exports: year groups, cancellations, last days of
 * licences and of people, and programs of the catalogue. Puts them back so that the guard can see what their absence
 * gives to teachers.
 */
final class VanishedValues {

    private final Catalogue completed;
    private final Set<ProgramId> incomplete = new HashSet<>();

    /** Catalogue rows that are gone since the run before. */
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

    /** Tonight's school with what vanished from its rows; empty when nothing did. */
    Optional<School> putBack(LinkedSchool linked) {
        if (!linked.rowsChanged()) {
            return Optional.empty();
        }
        School before = linked.schoolBefore();
        School now = linked.school();
        Completed<Licence> licences =
                completed(before.licences(), now.licences(), Licence::id, VanishedValues::putBack);
        Completed<Teacher> teachers =
                completed(before.teachers(), now.teachers(), Teacher::id, VanishedValues::putBack);
        return licences.lacked() || teachers.lacked()
                ? Optional.of(now.with(licences.rows(), teachers.rows()))
                : Optional.empty();
    }

    private static Optional<Licence> putBack(Licence before, Licence now) {
        boolean lacksCancellation = before.cancelledOn() != null && now.cancelledOn() == null;
        boolean lacksLastDay = before.endsOn() != null && now.endsOn() == null;
        if (!lacksCancellation && !lacksLastDay) {
            return Optional.empty();
        }
        Licence withCancellation = lacksCancellation ? now.withCancellation(before.cancelledOn()) : now;
        return Optional.of(lacksLastDay ? withCancellation.withEnd(before.endsOn()) : withCancellation);
    }

    private static Optional<Teacher> putBack(Teacher before, Teacher now) {
        boolean lacksGroups = before.yearGroups().named() && !now.yearGroups().named();
        LocalDate lastDay = now.endDate() == null ? before.endDate() : null;
        if (!lacksGroups && lastDay == null) {
            return Optional.empty();
        }
        Teacher withGroups = lacksGroups ? now.withYearGroups(before.yearGroups()) : now;
        return Optional.of(lastDay == null ? withGroups : withGroups.withEndDate(lastDay));
    }

    /** The rows of tonight, each completed by the run before's row of its key. */
    private static <K, T> Completed<T> completed(
            List<T> before, List<T> now, Function<T, K> keyOf, BiFunction<T, T, Optional<T>> complete) {
        Map<K, T> byKey = new HashMap<>();
        before.forEach(row -> byKey.put(keyOf.apply(row), row));
        List<T> rows = new ArrayList<>(now.size());
        boolean lacked = false;
        for (T row : now) {
            T earlier = byKey.get(keyOf.apply(row));
            Optional<T> completed = earlier == null ? Optional.empty() : complete.apply(earlier, row);
            lacked |= completed.isPresent();
            rows.add(completed.orElse(row));
        }
        return new Completed<>(rows, lacked);
    }

    /** Rows with what vanished from them, and whether anything did. */
    private record Completed<T>(List<T> rows, boolean lacked) {}
}
