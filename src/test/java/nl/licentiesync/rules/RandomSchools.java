package nl.licentiesync.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;

/**
 * Small random schools whose dates crowd around the days on which the rules turn; a seed always gives the same night,
 * and most schools have what makes rules meet: several licences for one program, shared addresses, links by hand.
 */
public final class RandomSchools {

    private static final SchoolCode CODE = new SchoolCode("12AB00");
    private static final List<String> PROGRAMS = List.of("kim", "estafette", "schatkist");
    private static final List<String> LICENCES = List.of("L1", "L10", "L2", "L9", "l1", "0007");
    private static final List<String> TEACHERS = List.of("T1", "T10", "T2", "t3", "T9");
    private static final List<MonthDay> TURNING_DAYS =
            List.of(MonthDay.of(6, 30), MonthDay.of(7, 1), MonthDay.of(3, 1), MonthDay.of(1, 1));
    private static final List<MonthDay> DEADLINES =
            List.of(MonthDay.of(7, 1), MonthDay.of(2, 29), MonthDay.of(8, 1), MonthDay.of(7, 31), MonthDay.of(12, 31));
    private static final List<SchoolCalendar> OTHER_CALENDARS = List.of(
            new SchoolCalendar(MonthDay.of(8, 1), 0),
            new SchoolCalendar(MonthDay.of(8, 1), 2),
            new SchoolCalendar(MonthDay.of(9, 1), 1),
            new SchoolCalendar(MonthDay.of(1, 1), 1),
            new SchoolCalendar(MonthDay.of(3, 1), 1));
    private static final List<String> PUBLISHERS = List.of("Zwijsen", "Malmberg", "zwijsen", "MALMBERG", "Noordhoff");
    private static final LocalDate FIRST_DATE = LocalDate.of(2025, 6, 1);

    private final Random random;
    private final SchoolCalendar calendar;
    private final boolean leavesPublisher;
    private LocalDate date;

    private RandomSchools(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.calendar = chance(75) ? SchoolCalendar.DEFAULT : oneOf(OTHER_CALENDARS);
        this.leavesPublisher = chance(40);
        this.date = FIRST_DATE;
        this.date = chance(60) ? turningDay() : FIRST_DATE.plusDays(random.nextInt(1200));
    }

    /** The night of a seed. */
    public static RandomNight night(long seed) {
        RandomSchools schools = new RandomSchools(seed);
        return new RandomNight(seed, schools.calendar, schools.date, schools.school(), schools.catalogue());
    }

    /** So many nights in a row; between two of them some of the exports change and some days or months go by. */
    public static List<RandomNight> nights(long seed, int number) {
        RandomSchools schools = new RandomSchools(seed);
        School school = schools.school();
        Catalogue catalogue = schools.catalogue();
        List<RandomNight> nights = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            nights.add(new RandomNight(seed, schools.calendar, schools.date, school, catalogue));
            schools.date = schools.date.plusDays(schools.chance(70) ? 1 : 1 + schools.random.nextInt(200));
            school = schools.changed(school);
        }
        return nights;
    }

    /** Looks at the nights of the seeds from the first on; whatever fails names its seed. */
    public static void forSeeds(long first, int number, Consumer<RandomNight> check) {
        for (long seed = first; seed < first + number; seed++) {
            RandomNight night = night(seed);
            try {
                check.accept(night);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", " + night + "\n" + e.getMessage(), e);
            }
        }
    }

    private School school() {
        List<Teacher> teachers = new ArrayList<>();
        TEACHERS.stream().filter(id -> chance(60)).forEach(id -> teachers.add(teacher(id)));
        List<Licence> licences = new ArrayList<>();
        LICENCES.stream().filter(id -> chance(55)).forEach(id -> licences.add(licence(id)));
        return new School(CODE, "De Regenboog", licences, teachers, manualLinks(teachers), permissions());
    }

    /** Tomorrow's export of a school: rows come, go and change. */
    private School changed(School school) {
        List<Teacher> teachers =
                changed(TEACHERS, school.teachers(), teacher -> teacher.id().value(), this::teacher);
        List<Licence> licences =
                changed(LICENCES, school.licences(), licence -> licence.id().value(), this::licence);
        boolean linksChange = chance(30);
        List<ManualLink> links = linksChange
                ? manualLinks(teachers)
                : school.manualLinks().stream()
                        .filter(link -> teachers.stream()
                                .anyMatch(teacher -> teacher.id().equals(link.teacher())))
                        .toList();
        Permissions permissions = chance(12) ? permissions() : school.permissions();
        return new School(CODE, "De Regenboog", licences, teachers, links, permissions);
    }

    private Permissions permissions() {
        if (chance(60)) {
            return Permissions.NOT_ASKED;
        }
        List<Permission> rows = new ArrayList<>();
        for (String publisher : PUBLISHERS) {
            for (int i = chance(65) ? 1 + random.nextInt(2) : 0; i > 0; i--) {
                LocalDate from = chance(45) ? date.minusYears(1).plusDays(random.nextInt(30)) : day();
                rows.add(new Permission(CODE, publisher, from, chance(25) ? day() : null));
            }
        }
        return Permissions.of(rows);
    }

    private <T> List<T> changed(List<String> ids, List<T> rows, Function<T, String> idOf, Function<String, T> another) {
        List<T> changed = new ArrayList<>();
        for (String id : ids) {
            T known = rows.stream()
                    .filter(row -> idOf.apply(row).equals(id))
                    .findFirst()
                    .orElse(null);
            if (chance(known == null ? 10 : 92)) {
                changed.add(known == null || chance(15) ? another.apply(id) : known);
            }
        }
        return changed;
    }

    private List<ManualLink> manualLinks(List<Teacher> teachers) {
        List<ManualLink> links = new ArrayList<>();
        for (Teacher teacher : teachers) {
            for (String program : PROGRAMS) {
                if (chance(30)) {
                    links.add(new ManualLink(teacher.id(), CODE, new ProgramId(program), day()));
                }
            }
        }
        return links;
    }

    private Licence licence(String id) {
        boolean accepted = chance(85);
        LocalDate startsOn = startsOn();
        return new Licence(
                new LicenceId(id),
                CODE,
                "De Regenboog",
                new ProgramId(chance(60) ? PROGRAMS.get(0) : oneOf(PROGRAMS)),
                startsOn,
                accepted ? day() : null,
                accepter(),
                chance(leavesPublisher ? 92 : 35) ? cancelledOn(startsOn) : null,
                chance(25) ? endsOn(startsOn) : null);
    }

    /** Never before the start; often with a school year, and often soon. */
    private LocalDate endsOn(LocalDate startsOn) {
        LocalDate day = chance(40)
                ? calendar.lastDayOfYear(startsOn.plusDays(random.nextInt(800)))
                : chance(50) ? date.plusDays(random.nextInt(120) - 20) : startsOn.plusDays(random.nextInt(900));
        return day.isBefore(startsOn) ? startsOn : day;
    }

    /** Seldom before the start. */
    private LocalDate cancelledOn(LocalDate startsOn) {
        LocalDate day = day();
        return day.isBefore(startsOn) && chance(80) ? startsOn.plusDays(random.nextInt(700)) : day;
    }

    /** Mostly the first day of a school year, so that several licences share it. */
    private LocalDate startsOn() {
        LocalDate day = chance(60) ? date.minusYears(random.nextInt(4)) : day();
        return chance(75) ? calendar.yearOf(day).first() : day;
    }

    private String accepter() {
        String id = oneOf(TEACHERS);
        String name = oneOf(List.of(id, id, address(id), "stichting@example.org", ""));
        return chance(50) ? name.toUpperCase(Locale.ROOT) : name;
    }

    private Teacher teacher(String id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (chance(role.reachesAllGroups() ? 8 : 30)) {
                roles.add(role);
            }
        }
        return new Teacher(
                new TeacherId(id),
                CODE,
                "Noor",
                chance(30) ? "van der" : "",
                "Zonneveld",
                address(chance(85) ? id : oneOf(TEACHERS)),
                chance(85) ? Integer.toString(700_000 + random.nextInt(1000)) : "",
                Set.copyOf(roles),
                yearGroups(),
                chance(50) ? day() : null);
    }

    private String address(String id) {
        return chance(90) ? id + "@school.example" : "";
    }

    private YearGroups yearGroups() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> YearGroups.ANY;
            case 3 -> YearGroups.NONE_VALID;
            case 4 -> YearGroups.of(1, 2, 3, 4, 5, 6, 7, 8);
            default -> YearGroups.of(1 + random.nextInt(8), 1 + random.nextInt(8));
        };
    }

    private Catalogue catalogue() {
        if (chance(15)) {
            return Catalogue.absent();
        }
        List<Program> listed = new ArrayList<>();
        for (String id : PROGRAMS) {
            if (chance(85)) {
                MonthDay deadline = chance(60) ? null : oneOf(DEADLINES);
                listed.add(new Program(
                        new ProgramId(id),
                        "",
                        chance(15) ? "" : oneOf(PUBLISHERS),
                        yearGroups(),
                        "",
                        deadline,
                        chance(25) ? Renewal.ENDS : oneOf(List.of(Renewal.RENEWS, Renewal.NOT_STATED)),
                        chance(30) ? random.nextInt(4) : null,
                        ""));
            }
        }
        return Catalogue.of(listed);
    }

    /** A day near the date, near a day on which the rules turn, or any day of some years around. */
    private LocalDate day() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> date.plusDays(random.nextInt(3) - 1);
            case 2 -> date.plusDays(random.nextInt(900) - 600);
            default -> turningDay();
        };
    }

    private LocalDate turningDay() {
        int year = date.getYear() - 3 + random.nextInt(5);
        LocalDate day = (chance(50) ? calendar.yearStart() : oneOf(TURNING_DAYS)).atYear(year);
        return day.plusDays(random.nextInt(3) - 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
