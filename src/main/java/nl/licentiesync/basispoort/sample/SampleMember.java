package nl.licentiesync.basispoort.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/**
 * A member of a school's staff, as an answer has it.
 *
 * @param lasKey the number in the school's administration; null when it is not known
 * @param groups the keys of the groups, see {@link SampleGroups}
 */
record SampleMember(
        long account,
        @Nullable String lasKey,
        @Nullable String email,
        @Nullable LocalDate endDate,
        List<String> roles,
        List<String> groups) {

    /** A teacher as the exports have the person. */
    static SampleMember of(Teacher teacher, long account) {
        return new SampleMember(
                account,
                teacher.id().value(),
                teacher.email().isEmpty() ? null : teacher.email(),
                teacher.endDate(),
                teacher.roles().isEmpty()
                        ? List.of(Role.LEERKRACHT.text())
                        : teacher.roles().stream().sorted().map(Role::text).toList(),
                SampleGroups.keys(teacher.yearGroups()));
    }

    /** The same member, recognisable by the e-mail address only. */
    SampleMember withoutKey() {
        return new SampleMember(account, null, email, endDate, roles, groups);
    }

    /** The same member with a last day in service, or without the one that there is. */
    SampleMember withOtherEnd(LocalDate day) {
        return new SampleMember(account, lasKey, email, endDate == null ? day : null, roles, groups);
    }

    /** The same member with a role more, or one less. */
    SampleMember withOtherRoles() {
        String role = Role.INVAL.text();
        List<String> others = new ArrayList<>(roles);
        if (!others.remove(role)) {
            others.add(role);
        }
        return new SampleMember(account, lasKey, email, endDate, others, groups);
    }

    /** The same member with other groups. */
    SampleMember withGroups(YearGroups others) {
        return new SampleMember(account, lasKey, email, endDate, roles, SampleGroups.keys(others));
    }
}
