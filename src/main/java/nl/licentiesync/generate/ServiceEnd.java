package nl.licentiesync.generate;

import java.time.LocalDate;
import nl.licentiesync.rules.SchoolCalendar;
import org.jspecify.annotations.Nullable;

/** The last day in service: most teachers stay, some left last school year or this one, some will leave. */
final class ServiceEnd {

    private final LocalDate date;
    private final LocalDate schoolYear;
    private final RandomStream draw;

    ServiceEnd(LocalDate date, RandomStream draw) {
        this.date = date;
        this.schoolYear = SchoolCalendar.DEFAULT.yearOf(date).first();
        this.draw = draw;
    }

    /**
     * A last day, or null for who stays.
     *
     * @param passing whether the work is for some months only: trainees and stand-ins
     */
    @Nullable
    LocalDate draw(boolean passing) {
        return switch (draw.weighted(passing ? 700 : 920, 30, 18, passing ? 252 : 32)) {
            case 0 -> null;
            case 1 ->
                draw.chance(0.5)
                        ? schoolYear.minusDays(1)
                        : draw.day(schoolYear.minusYears(1), schoolYear.minusDays(2));
            case 2 -> draw.day(schoolYear, date.minusDays(1));
            default -> announced();
        };
    }

    /** A last day in the coming months. */
    LocalDate announced() {
        return draw.chance(0.6) ? lastDayOfMonth(draw.between(0, 6)) : draw.day(date, date.plusDays(200));
    }

    private LocalDate lastDayOfMonth(int monthsAhead) {
        LocalDate month = date.plusMonths(monthsAhead);
        return month.withDayOfMonth(month.lengthOfMonth());
    }
}
