package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.licentiesync.model.Role;

/**
 * Generates who accepted the terms of a school's licences: mostly somebody of the school, sometimes nobody or a
 * stranger.
 */
final class Acceptances {

    private final SchoolIdentity school;
    private final List<TeacherRow> teachers;
    private final LocalDate date;
    private final RandomStream random;

    Acceptances(SchoolIdentity school, List<TeacherRow> teachers, LocalDate date, RandomStream random) {
        this.school = school;
        this.teachers = teachers;
        this.date = date;
        this.random = random;
    }

    /** The terms of a licence as they stand on the date. */
    Acceptance of(Period period) {
        LocalDate day = dayAround(period);
        if (day.isAfter(lastDay(period)) || random.chance(period.startsOn().isAfter(date) ? 0.4 : 0.045)) {
            return Acceptance.NOT_ACCEPTED;
        }
        return switch (random.weighted(930, 35, 25, 10)) {
            case 0 -> bySomebodyOfTheSchool(day);
            case 1 -> bySomebodyWhoLeft(period).orElseGet(() -> bySomebodyOfTheSchool(day));
            case 2 -> new Acceptance(day, "directie@" + school.mailDomain());
            default -> new Acceptance(day, "");
        };
    }

    /** Acceptance accepted on a day by somebody in service then; not accepted when there is nobody. */
    Acceptance bySomebodyOfTheSchool(LocalDate day) {
        List<TeacherRow> present =
                teachers.stream().filter(teacher -> teacher.worksOn(day)).toList();
        if (present.isEmpty()) {
            return Acceptance.NOT_ACCEPTED;
        }
        List<TeacherRow> coordinators = present.stream()
                .filter(teacher -> teacher.roles().contains(Role.ICT_COORDINATOR))
                .toList();
        boolean byCoordinator = !coordinators.isEmpty() && random.chance(0.5);
        return new Acceptance(day, named(random.oneOf(byCoordinator ? coordinators : present)));
    }

    private Optional<Acceptance> bySomebodyWhoLeft(Period period) {
        for (TeacherRow teacher : teachers) {
            if (teacher.endDate() != null) {
                LocalDate day = teacher.endDate().plusDays(random.between(1, 60));
                if (!day.isBefore(period.startsOn()) && !day.isAfter(lastDay(period))) {
                    return Optional.of(new Acceptance(day, named(teacher)));
                }
            }
        }
        return Optional.empty();
    }

    private LocalDate dayAround(Period period) {
        if (period.startsOn().isAfter(date)) {
            return date.minusDays(random.between(0, 30));
        }
        int days = random.chance(0.3) ? -random.between(1, 40) : random.between(0, 70);
        return period.startsOn().plusDays(days);
    }

    private LocalDate lastDay(Period period) {
        LocalDate cancelled = period.cancelledOn();
        return cancelled == null || cancelled.isAfter(date) ? date : cancelled;
    }

    private String named(TeacherRow teacher) {
        String id = teacher.person().teacherId();
        String email = teacher.person().email();
        return switch (random.weighted(55, 5, 33, 7)) {
            case 0 -> id;
            case 1 -> id.toLowerCase(Locale.ROOT);
            case 2 -> email;
            default -> email.toUpperCase(Locale.ROOT);
        };
    }
}
