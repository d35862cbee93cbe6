package nl.licentiesync.ask;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what the teachers of a school see of one program on a date. Copies with one fact changed
 * answer "what if".
 *
 * @param people all at the school: terms may have been accepted by any of them
 * @param licences those for the program
 * @param links those to the program by hand; one of a teacher who is not among the people gives nothing
 * @param permissions those of the school, for any publisher
 */
public record AccessInputs(
        List<Teacher> people,
        List<Licence> licences,
        List<ManualLink> links,
        Permissions permissions,
        Program program,
        LocalDate date) {

    /** The links to a program at a school. */
    public static AccessInputs of(School school, Program program, LocalDate date) {
        return new AccessInputs(
                school.teachers(),
                rows(school.licences(), licence -> licence.program().equals(program.id())),
                rows(school.manualLinks(), link -> link.program().equals(program.id())),
                school.permissions(),
                program,
                date);
    }

    /** A copy with further manual links to the program. */
    public AccessInputs withMore(List<ManualLink> more) {
        List<ManualLink> all = Stream.concat(
                        links.stream(), rows(more, link -> link.program().equals(program.id())).stream())
                .toList();
        return new AccessInputs(people, licences, all, permissions, program, date);
    }

    /** Access of each teacher; teachers without an entry see nothing. */
    public Map<TeacherId, Access> access(LicenceRules rules) {
        Map<TeacherId, Access> access = new HashMap<>();
        rows(people, links, rules).forEach(row -> access.put(row.teacher().id(), row.access()));
        return access;
    }

    /** Access of one teacher, or of a person who would be at the school. */
    public Access access(TeacherId teacher, LicenceRules rules) {
        return row(teacher, rules).map(Visibility::access).orElse(Access.NONE);
    }

    /** The row of one teacher, if there is one. */
    public Optional<Visibility> row(TeacherId teacher, LicenceRules rules) {
        return rows(person(teacher).stream().toList(), link(teacher).stream().toList(), rules).stream()
                .findFirst();
    }

    /** Access of one teacher on the date and on each later day on which it changes. */
    public SortedMap<LocalDate, Access> accessOverTime(TeacherId teacher, LicenceRules rules) {
        SortedMap<LocalDate, Access> accesses = new TreeMap<>(Map.of(date, Access.NONE));
        if (person(teacher).isPresent()) {
            LicenceStatuses licenceStatuses = licenceStatuses(
                    List.of(person(teacher).get()), link(teacher).stream().toList(), rules);
            OutlookRule outlook = new OutlookRule(rules, licenceStatuses, date);
            for (Visibility row : rows(licenceStatuses, rules)) {
                accesses.put(date, row.access());
                for (NextAccess nextAccess = outlook.nextAccess(row);
                        nextAccess != null;
                        nextAccess = outlook.changeAfter(row, nextAccess)) {
                    accesses.put(nextAccess.until().plusDays(1), nextAccess.then());
                }
            }
        }
        return accesses;
    }

    private List<Visibility> rows(List<Teacher> asked, List<ManualLink> theirs, LicenceRules rules) {
        return asked.isEmpty() ? List.of() : rows(licenceStatuses(asked, theirs, rules), rules);
    }

    private List<Visibility> rows(LicenceStatuses licenceStatuses, LicenceRules rules) {
        return new VisibilityRule(rules.calendar()).rows(licenceStatuses, Catalogue.of(List.of(program)), date);
    }

    private LicenceStatuses licenceStatuses(List<Teacher> asked, List<ManualLink> theirs, LicenceRules rules) {
        Staff staff = new Staff(people);
        return new LicenceStatuses(school(asked, theirs), staff, licenceStatuses(staff, rules));
    }

    /** Where the licences stand. */
    public List<LicenceStatus> licenceStatuses(LicenceRules rules) {
        return licenceStatuses(new Staff(people), rules);
    }

    private List<LicenceStatus> licenceStatuses(Staff staff, LicenceRules rules) {
        return licences.stream()
                .map(licence -> rules.licenceStatus(licence, program, staff, date))
                .toList();
    }

    /** A copy with this licence and this person only. */
    public AccessInputs withOnly(Licence licence, Teacher person) {
        return new AccessInputs(List.of(person), List.of(licence), links, permissions, program, date);
    }

    private School school(List<Teacher> asked, List<ManualLink> theirs) {
        SchoolCode code = Stream.concat(
                        people.stream().map(Teacher::school), licences.stream().map(Licence::school))
                .findFirst()
                .orElseThrow();
        return new School(code, "", licences, asked, theirs, permissions);
    }

    /** The person of this number. */
    public Optional<Teacher> person(TeacherId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The licence of this number. */
    public Optional<Licence> licence(LicenceId id) {
        return licences.stream().filter(licence -> licence.id().equals(id)).findFirst();
    }

    /** The link of a teacher by hand. */
    public Optional<ManualLink> link(TeacherId teacher) {
        return links.stream().filter(link -> link.teacher().equals(teacher)).findFirst();
    }

    /** On another date. */
    public AccessInputs on(LocalDate other) {
        return new AccessInputs(people, licences, links, permissions, program, other);
    }

    /** A copy with another catalogue row. */
    public AccessInputs with(Program other) {
        return new AccessInputs(people, licences, links, permissions, other, date);
    }

    /** With other permissions of the school. */
    public AccessInputs with(Permissions others) {
        return new AccessInputs(people, licences, links, others, program, date);
    }

    /** A copy with this licence row in place of any other of its number; null for none. */
    public AccessInputs with(LicenceId id, @Nullable Licence licence) {
        List<Licence> others = with(licences, other -> !other.id().equals(id), licence);
        return new AccessInputs(people, others, links, permissions, program, date);
    }

    /** A copy with this row of a person in place of any other; null for none. */
    public AccessInputs with(TeacherId id, @Nullable Teacher person) {
        List<Teacher> others = with(people, other -> !other.id().equals(id), person);
        return new AccessInputs(others, licences, links, permissions, program, date);
    }

    /** A copy with this manual link of a teacher in place of any other; null for none. */
    public AccessInputs with(TeacherId teacher, @Nullable ManualLink link) {
        List<ManualLink> others = with(links, other -> !other.teacher().equals(teacher), link);
        return new AccessInputs(people, licences, others, permissions, program, date);
    }

    /** A copy with the row of a licence changed, if there is one. */
    public AccessInputs with(LicenceId id, UnaryOperator<Licence> change) {
        return licence(id).map(licence -> with(id, change.apply(licence))).orElse(this);
    }

    /** A copy with the row of a person changed, if there is one. */
    public AccessInputs with(TeacherId id, UnaryOperator<Teacher> change) {
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
