package nl.licentiesync.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;

/**
 * Computes when a cancelled licence ends (section 2.1). Cancelling must happen before the deadline of the school
 * year.
 */
public final class CancellationRule {

    /** The deadline where the catalogue names none. */
    public static final MonthDay USUAL_DEADLINE = MonthDay.of(6, 30);

    private final SchoolCalendar calendar;

    public CancellationRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** The cancellation, once its day has come. */
    public Optional<Cancellation> knownOn(LocalDate date, Licence licence, Program program) {
        return announced(licence, program)
                .filter(cancellation -> !cancellation.on().isAfter(date));
    }

    /** The cancellation in the export, even one that lies in the future. */
    public Optional<Cancellation> announced(Licence licence, Program program) {
        LocalDate on = licence.cancelledOn();
        if (on == null) {
            return Optional.empty();
        }
        boolean late = !on.isBefore(deadline(on, program));
        LocalDate endOfYear = calendar.lastDayOfYear(on);
        LocalDate end = late ? calendar.lastDayOfYear(endOfYear.plusDays(1)) : endOfYear;
        return Optional.of(new Cancellation(on, on.isBefore(licence.startsOn()), late, end));
    }

    /** The coming last day on which cancelling is in time for its school year; the date itself when it is that day. */
    public LocalDate nextLastDay(LocalDate date, Program program) {
        LocalDate thisYear = lastDay(date, program);
        return thisYear.isBefore(date) ? lastDay(calendar.lastDayOfYear(date).plusDays(1), program) : thisYear;
    }

    /** The last day on which cancelling is in time for the school year around the given day. */
    public LocalDate lastDay(LocalDate around, Program program) {
        return deadline(around, program).minusDays(1);
    }

    /** The first day of the school year around the given day on which cancelling is too late. */
    private LocalDate deadline(LocalDate around, Program program) {
        MonthDay deadline = program.cancelBefore() == null ? USUAL_DEADLINE : program.cancelBefore();
        return calendar.dayInYearOf(around, deadline);
    }
}
