package nl.licentiesync.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/**
 * One person whom the teacher export lists in several rows, for several contracts or groups. The latest end date
 * counts (none is the latest); roles and year groups are united; of other facts the first that is not empty.
 */
final class MergedTeacher {

    private MergedTeacher() {}

    /** Whether two rows with one key can be about one person: account and e-mail agree where both name one. */
    static boolean isOnePerson(Teacher left, Teacher right) {
        return agree(left.basispoortId(), right.basispoortId()) && agree(left.email(), right.email());
    }

    /** Merges two rows of a person, the earlier one first. */
    static Teacher of(Teacher first, Teacher second) {
        return new Teacher(
                first.id(),
                first.school(),
                firstNamed(first.firstName(), second.firstName()),
                firstNamed(first.prefix(), second.prefix()),
                firstNamed(first.lastName(), second.lastName()),
                firstNamed(first.email(), second.email()),
                firstNamed(first.basispoortId(), second.basispoortId()),
                united(first.roles(), second.roles()),
                united(first.yearGroups(), second.yearGroups()),
                latest(first.endDate(), second.endDate()));
    }

    private static boolean agree(String left, String right) {
        return left.isEmpty() || right.isEmpty() || left.equalsIgnoreCase(right);
    }

    private static String firstNamed(String first, String second) {
        return first.isEmpty() ? second : first;
    }

    private static Set<Role> united(Set<Role> first, Set<Role> second) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(first);
        roles.addAll(second);
        return Set.copyOf(roles);
    }

    private static YearGroups united(YearGroups first, YearGroups second) {
        return new YearGroups(first.named() || second.named(), first.bits() | second.bits());
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null ? null : first.isAfter(second) ? first : second;
    }
}
