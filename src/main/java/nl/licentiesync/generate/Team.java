package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/** Generates the teachers of a school on the first night. */
final class Team {

    private static final double MEDIAN_SIZE = 20.49;
    private static final double SPREAD = 0.45;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 95;
    private static final int SMALL_SCHOOL = 12;

    private static final double GUESTS = 0.0112;
    private static final double WITHOUT_ACCOUNT = 0.023;
    private static final double PASSING_WITHOUT_ACCOUNT = 0.09;

    private final SchoolIdentity school;
    private final ServiceEnd serviceEnd;
    private final RandomStream random;

    Team(SchoolIdentity school, LocalDate date, RandomStream random) {
        this.school = school;
        this.serviceEnd = new ServiceEnd(date, random);
        this.random = random;
    }

    /** The school's own teachers. */
    List<TeacherRow> own() {
        int size = (int) Math.round(MEDIAN_SIZE * StrictMath.exp(SPREAD * random.bell()));
        size = Math.max(SMALLEST, Math.min(LARGEST, size));
        int ict = random.below(size);
        int firstIb = (ict + 1 + random.below(size - 1)) % size;
        int secondIb = random.chance(size / 60.0) ? random.below(size) : firstIb;
        List<Person> people = new ArrayList<>(size);
        List<TeacherRow> teachers = new ArrayList<>(size);
        for (int number = 0; number < size; number++) {
            List<Role> roles = number == ict
                    ? coordinator()
                    : number == firstIb || number == secondIb ? supporter() : groupTeacher();
            Person person = Person.drawn(school, number, people, random);
            people.add(person);
            teachers.add(teacher(person, roles, 1 + number * 8 / size, size));
        }
        return teachers;
    }

    /** Teachers of another school who work here too. */
    List<TeacherRow> guests(List<TeacherRow> otherSchool) {
        return otherSchool.stream()
                .filter(other -> other.person().account() && other.endDate() == null && random.chance(GUESTS))
                .map(other -> row(other.person(), List.of(Role.LEERKRACHT), someGroups(), null))
                .toList();
    }

    /** A new teacher, often without an account yet. */
    TeacherRow newcomer(List<TeacherRow> teachers) {
        List<Person> people = teachers.stream().map(TeacherRow::person).toList();
        int number = (int)
                people.stream().filter(person -> person.home().equals(school)).count();
        Person person = Person.drawn(school, number, people, random);
        Role role = random.chance(0.8) ? Role.LEERKRACHT : Role.INVAL;
        return row(random.chance(0.6) ? person.withAccount() : person, List.of(role), someGroups(), null);
    }

    /** One year group, or two that follow each other. */
    YearGroups someGroups() {
        return groups(random.between(1, 8), SMALL_SCHOOL);
    }

    private TeacherRow teacher(Person person, List<Role> roles, int group, int size) {
        boolean passing = roles.contains(Role.STAGIAIR) || roles.contains(Role.INVAL);
        double withoutAccount = passing ? PASSING_WITHOUT_ACCOUNT : WITHOUT_ACCOUNT;
        Person withOrWithout = random.chance(withoutAccount) ? person : person.withAccount();
        return row(withOrWithout, roles, groupsOf(roles, group, size), serviceEnd.random(passing));
    }

    private TeacherRow row(Person person, List<Role> roles, YearGroups groups, @Nullable LocalDate end) {
        return new TeacherRow(person, school.code(), roles, groups, end);
    }

    private List<Role> coordinator() {
        return random.chance(0.7) ? List.of(Role.LEERKRACHT, Role.ICT_COORDINATOR) : List.of(Role.ICT_COORDINATOR);
    }

    private List<Role> supporter() {
        return random.chance(0.35) ? List.of(Role.LEERKRACHT, Role.IBRT_ER) : List.of(Role.IBRT_ER);
    }

    private List<Role> groupTeacher() {
        return switch (random.weighted(88, 6, 5, 1)) {
            case 0 -> List.of(Role.LEERKRACHT);
            case 1 -> List.of(Role.STAGIAIR);
            case 2 -> List.of(Role.INVAL);
            default -> List.of(Role.LEERKRACHT, Role.INVAL);
        };
    }

    private YearGroups groupsOf(List<Role> roles, int group, int size) {
        boolean teaches = roles.contains(Role.LEERKRACHT) || roles.contains(Role.STAGIAIR);
        return random.chance(teaches ? 0.03 : 0.6) ? YearGroups.ANY : groups(group, size);
    }

    private YearGroups groups(int group, int size) {
        if (random.chance(size <= SMALL_SCHOOL ? 0.6 : 0.25)) {
            return YearGroups.of(group, group < 8 ? group + 1 : 7);
        }
        return YearGroups.of(group);
    }
}
