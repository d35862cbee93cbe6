package nl.licentiesync.generate;

import java.time.LocalDate;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** Generates last days in service: most teachers stay, some left, some will leave. */
final class ServiceEnd {

    private final LocalDate date;
    private final LocalDate schoolYear;
    private final RandomStream random;

    ServiceEnd(LocalDate date, RandomStream random) {
        this.date = date;
        this.schoolYear = SchoolCalendar.DEFAULT.yearOf(date).first();
        this.random = random;
    }

    /**
     * A last day, or null for who stays.
     *
     * @param passing whether the work is for some months only: trainees and stand-ins
     */
    @Nullable
    LocalDate random(boolean passing) {
        return switch (random.weighted(passing ? 700 : 920, 30, 18, passing ? 252 : 32)) {
            case 0 -> null;
            case 1 ->
                random.chance(0.5)
                        ? schoolYear.minusDays(1)
                        : random.day(schoolYear.minusYears(1), schoolYear.minusDays(2));
            case 2 -> random.day(schoolYear, date.minusDays(1));
            default -> announced();
        };
    }

    /** A last day in the coming months. */
    LocalDate announced() {
        return random.chance(0.6) ? lastDayOfMonth(random.between(0, 6)) : random.day(date, date.plusDays(200));
    }

    private LocalDate lastDayOfMonth(int monthsAhead) {
        LocalDate month = date.plusMonths(monthsAhead);
        return month.withDayOfMonth(month.lengthOfMonth());
    }
}
