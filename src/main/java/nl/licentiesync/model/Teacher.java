package nl.licentiesync.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person at one school, as the teacher export states it.
 *
 * @param basispoortId digits; empty when the person has no account
 * @param roles empty means an ordinary teacher
 * @param endDate the last day in service; null while no end is known
 */
public record Teacher(
        TeacherId id,
        SchoolCode school,
        String firstName,
        String prefix,
        String lastName,
        String email,
        String basispoortId,
        Set<Role> roles,
        YearGroups yearGroups,
        @Nullable LocalDate endDate) {

    /** The key of this row. */
    public TeacherKey key() {
        return new TeacherKey(id, school);
    }

    /** First name, prefix and last name, those present, joined by single spaces. */
    public String name() {
        String given = joined(firstName, prefix);
        return joined(given, lastName);
    }

    /** The name, else the number. */
    public String displayName() {
        String name = name();
        return name.isEmpty() ? id.value() : name;
    }

    /** Whether the person can log in to Basispoort. */
    public boolean hasAccount() {
        return !basispoortId.isEmpty();
    }

    /** Whether the person reaches the material of all year groups by role. */
    public boolean reachesAllGroups() {
        for (Role role : roles) {
            if (role.reachesAllGroups()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last day in service lies before the given day. */
    public boolean leftBefore(LocalDate day) {
        return endDate != null && endDate.isBefore(day);
    }

    /** The same person with other roles. */
    public Teacher withRoles(Set<Role> others) {
        return new Teacher(id, school, firstName, prefix, lastName, email, basispoortId, others, yearGroups, endDate);
    }

    /** The same person with other year groups. */
    public Teacher withYearGroups(YearGroups others) {
        return new Teacher(id, school, firstName, prefix, lastName, email, basispoortId, roles, others, endDate);
    }

    /** The same person with another e-mail address. */
    public Teacher withEmail(String other) {
        return new Teacher(id, school, firstName, prefix, lastName, other, basispoortId, roles, yearGroups, endDate);
    }

    /** The same person with another Basispoort account. */
    public Teacher withBasispoortId(String other) {
        return new Teacher(id, school, firstName, prefix, lastName, email, other, roles, yearGroups, endDate);
    }

    /** The same person with another last day in service; null when no end is known. */
    public Teacher withEndDate(@Nullable LocalDate other) {
        return new Teacher(id, school, firstName, prefix, lastName, email, basispoortId, roles, yearGroups, other);
    }

    private static String joined(String left, String right) {
        return left.isEmpty() || right.isEmpty() ? left + right : left + " " + right;
    }
}
