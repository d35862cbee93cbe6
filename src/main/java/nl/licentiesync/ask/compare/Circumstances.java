package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.jspecify.annotations.Nullable;

/** All that decides what the teachers of a school see of one program, so that a fact can be put otherwise. */
record Circumstances(
        List<Teacher> people, List<Licence> licences, List<ManualLink> links, Program program, LocalDate date) {

    static Circumstances of(School school, Program program, LocalDate date) {
        return new Circumstances(
                school.teachers(),
                rows(school.licences(), licence -> licence.program().equals(program.id())),
                rows(school.manualLinks(), link -> link.program().equals(program.id())),
                program,
                date);
    }

    /** What everybody sees; those who are not among them see nothing. */
    Map<TeacherId, Access> access(LicenceRules rules) {
        return access(people, links, rules);
    }

    /** What one teacher sees, or would when at the school. */
    Access access(TeacherId teacher, LicenceRules rules) {
        List<Teacher> alone = person(teacher).stream().toList();
        return access(alone, link(teacher).stream().toList(), rules).getOrDefault(teacher, Access.NONE);
    }

    private Map<TeacherId, Access> access(List<Teacher> asked, List<ManualLink> theirs, LicenceRules rules) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Staff staff = new Staff(people);
        List<Standing> standings = licences.stream()
                .map(licence -> rules.standing(licence, program, staff, date))
                .toList();
        School school = new School(asked.get(0).school(), "", licences, asked, theirs);
        Map<TeacherId, Access> access = new HashMap<>();
        for (Visibility row : new VisibilityRule(rules.calendar())
                .rows(new SchoolStandings(school, staff, standings), Catalogue.of(List.of(program)), date)) {
            access.put(row.teacher().id(), row.access());
        }
        return access;
    }

    Optional<Teacher> person(TeacherId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    Optional<ManualLink> link(TeacherId teacher) {
        return links.stream().filter(link -> link.teacher().equals(teacher)).findFirst();
    }

    Circumstances on(LocalDate other) {
        return new Circumstances(people, licences, links, program, other);
    }

    Circumstances with(Program other) {
        return new Circumstances(people, licences, links, other, date);
    }

    /** With this row of a licence in place of any other of its number; null for none. */
    Circumstances with(LicenceId id, @Nullable Licence licence) {
        List<Licence> others = with(licences, other -> !other.id().equals(id), licence);
        return new Circumstances(people, others, links, program, date);
    }

    /** With this row of a person in place of any other; null for none. */
    Circumstances with(TeacherId id, @Nullable Teacher person) {
        List<Teacher> others = with(people, other -> !other.id().equals(id), person);
        return new Circumstances(others, licences, links, program, date);
    }

    /** With this link of a teacher by hand in place of any other; null for none. */
    Circumstances with(TeacherId teacher, @Nullable ManualLink link) {
        List<ManualLink> others = with(links, other -> !other.teacher().equals(teacher), link);
        return new Circumstances(people, licences, others, program, date);
    }

    /** With the row of a licence changed, if there is one. */
    Circumstances with(LicenceId id, UnaryOperator<Licence> change) {
        return licences.stream()
                .filter(licence -> licence.id().equals(id))
                .findFirst()
                .map(licence -> with(id, change.apply(licence)))
                .orElse(this);
    }

    /** With the row of a person changed, if there is one. */
    Circumstances with(TeacherId id, UnaryOperator<Teacher> change) {
        return person(id).map(person -> with(id, change.apply(person))).orElse(this);
    }

    private static <T> List<T> with(List<T> rows, Predicate<T> others, @Nullable T row) {
        return Stream.concat(rows.stream().filter(others), Stream.ofNullable(row))
                .toList();
    }

    private static <T> List<T> rows(List<T> rows, Predicate<T> wanted) {
        return rows.stream().filter(wanted).toList();
    }
}
