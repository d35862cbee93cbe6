package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Set;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** A teacher as a test tells them: with an account, no year groups named, no end in sight. */
final class TeacherDraft {

    private final String id;
    private String email = "";
    private String basispoortId = "700100";
    private Set<Role> roles = Set.of(Role.LEERKRACHT);
    private YearGroups yearGroups = YearGroups.ANY;
    private @Nullable LocalDate endDate;

    private TeacherDraft(String id) {
        this.id = id;
    }

    static TeacherDraft teacher(String id) {
        return new TeacherDraft(id);
    }

    TeacherDraft at(String address) {
        email = address;
        return this;
    }

    TeacherDraft withoutAccount() {
        basispoortId = "";
        return this;
    }

    TeacherDraft as(Role... others) {
        roles = Set.of(others);
        return this;
    }

    TeacherDraft groups(int... groups) {
        return groups(YearGroups.of(groups));
    }

    TeacherDraft groups(YearGroups groups) {
        yearGroups = groups;
        return this;
    }

    TeacherDraft until(@Nullable String lastDay) {
        endDate = lastDay == null ? null : LocalDate.parse(lastDay);
        return this;
    }

    Teacher build() {
        return new Teacher(
                new TeacherId(id),
                SchoolDraft.SCHOOL,
                "Sanne",
                "",
                "Bakker",
                email,
                basispoortId,
                roles,
                yearGroups,
                endDate);
    }
}
