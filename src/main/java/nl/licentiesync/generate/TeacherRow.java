package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** A generated row of the teacher export: a person at one school. */
record TeacherRow(
        Person person,
        String school,
        List<Role> roles,
        YearGroups yearGroups,
        @Nullable LocalDate endDate) implements Row {

    /** Whether the teacher is in service on a day. */
    boolean worksOn(LocalDate day) {
        return endDate == null || !endDate.isBefore(day);
    }

    /** Whether the teacher's roles or year groups reach a program of these year groups. */
    boolean reaches(YearGroups programGroups) {
        return !programGroups.named()
                || !yearGroups.named()
                || yearGroups.shareOne(programGroups)
                || roles.stream().anyMatch(Role::reachesAllGroups);
    }

    /** The same teacher, with an account. */
    TeacherRow withAccount() {
        return new TeacherRow(person.withAccount(), school, roles, yearGroups, endDate);
    }

    /** The same teacher, whose account is written with a leading zero. */
    TeacherRow withLeadingZero() {
        return new TeacherRow(person.withLeadingZero(), school, roles, yearGroups, endDate);
    }

    /** The same teacher, in front of other year groups. */
    TeacherRow with(YearGroups others) {
        return new TeacherRow(person, school, roles, others, endDate);
    }

    /** The same teacher, leaving on another day; null when staying. */
    TeacherRow endingOn(@Nullable LocalDate day) {
        return new TeacherRow(person, school, roles, yearGroups, day);
    }

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(
                person.teacherId(),
                school,
                person.name().first(),
                person.name().prefix(),
                person.name().last(),
                person.email(),
                person.basispoortId(),
                form.list(roles.stream().map(Role::text).toList()),
                form.groups(yearGroups),
                form.date(endDate));
    }
}
