package nl.licentiesync.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.SchoolYear;

/** Generates the periods of licences: most run on, the others cover every case of the rules. */
final class LicencePeriods {

    private static final double FROM_FIRST_DAY = 0.8;
    private static final double PACKAGE = 0.45;
    private static final double UP_TO_NEW_YEAR = 0.3;
    private static final double PACKAGE_THAT_RUNS = 0.85;

    private static final SchoolCalendar CALENDAR = SchoolCalendar.DEFAULT;

    private final LocalDate date;
    private final RandomStream random;

    LicencePeriods(LocalDate date, RandomStream random) {
        this.date = date;
        this.random = random;
    }

    /** The period of a licence for the program. */
    Period random(ProgramRow program) {
        return switch (program.term()) {
            case RENEWS -> goingOn(program);
            case RENEWS_OR_PACKAGE -> random.chance(PACKAGE) ? ofPackage() : goingOn(program);
            case SCHOOL_YEAR -> ofSchoolYear(program);
        };
    }

    private Period goingOn(ProgramRow program) {
        return switch (random.weighted(845, 32, 22, 28, 8, 25, 30, 10)) {
            case 0 -> running(program);
            case 1 -> cancelledInTime(program, 0);
            case 2 -> cancelledTooLate(program, 1);
            case 3 -> cancelledInTime(program, 1);
            case 4 -> cancelledTooLate(program, 2);
            case 5 -> cancelledInTime(program, random.between(2, 4));
            case 6 -> Period.from(later());
            default -> withdrawn();
        };
    }

    /** A licence for a school year: mostly this one, sometimes one that was not ordered again. */
    private Period ofSchoolYear(ProgramRow program) {
        return switch (random.weighted(880, 55, 25, 30, 10)) {
            case 0 -> running(program);
            case 1 -> Period.from(start(1));
            case 2 -> Period.from(start(random.between(2, 4)));
            case 3 -> Period.from(later());
            default -> withdrawn();
        };
    }

    /** A licence for one to three years, or up to the end of a calendar year; mostly one that runs. */
    private Period ofPackage() {
        LocalDate start = start(random.below(3));
        boolean runs = random.chance(PACKAGE_THAT_RUNS);
        LocalDate newYearsEve = LocalDate.of(date.getYear() - (runs ? 0 : 1), 12, 31);
        if (random.chance(UP_TO_NEW_YEAR) && !newYearsEve.isBefore(start)) {
            return Period.from(start).upTo(newYearsEve);
        }
        int years = (int) ChronoUnit.YEARS.between(start, date) + (runs ? 1 : 0);
        return Period.from(start).upTo(start.plusYears(Math.max(1, years)).minusDays(1));
    }

    /** A licence that runs. */
    Period running(ProgramRow program) {
        return Period.from(
                start(program.term() == LicenceTerm.SCHOOL_YEAR ? 0 : random.weighted(30, 22, 16, 12, 9, 6, 5)));
    }

    /** Whether a licence was cancelled or is over, so that the school may have ordered the program again. */
    boolean endsOrIsOver(ProgramRow program, Period period) {
        LocalDate lastDay =
                program.term() == LicenceTerm.SCHOOL_YEAR ? CALENDAR.lastDayOfYear(period.startsOn()) : period.endsOn();
        return period.cancelledOn() != null || lastDay != null && lastDay.isBefore(date);
    }

    /** A first day of a coming month or of the next school year. */
    LocalDate later() {
        return random.chance(0.5)
                ? date.plusMonths(random.between(1, 3)).withDayOfMonth(1)
                : year(0).last().plusDays(1);
    }

    private Period cancelledInTime(ProgramRow program, int yearsAgo) {
        SchoolYear year = year(yearsAgo);
        LocalDate lastChance = earliest(deadline(program, year).minusDays(1), date);
        LocalDate start = start(yearsAgo + random.between(0, 3));
        LocalDate from = latest(start, year.first());
        return from.isAfter(lastChance)
                ? Period.from(start)
                : Period.from(start).cancelled(random.day(from, lastChance));
    }

    private Period cancelledTooLate(ProgramRow program, int yearsAgo) {
        SchoolYear year = year(yearsAgo);
        LocalDate start = year(yearsAgo + random.between(0, 3)).first();
        return Period.from(start).cancelled(random.day(deadline(program, year), year.last()));
    }

    private Period withdrawn() {
        LocalDate start = year(0).first();
        return Period.from(start).cancelled(start.minusDays(random.between(3, 50)));
    }

    private LocalDate start(int yearsAgo) {
        SchoolYear year = year(yearsAgo);
        return random.chance(FROM_FIRST_DAY) ? year.first() : random.day(year.first(), earliest(year.last(), date));
    }

    private SchoolYear year(int yearsAgo) {
        return CALENDAR.yearOf(date.minusYears(yearsAgo));
    }

    private static LocalDate deadline(ProgramRow program, SchoolYear year) {
        return CALENDAR.dayInYearOf(year.first(), program.deadline());
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
