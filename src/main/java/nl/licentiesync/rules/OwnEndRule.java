package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** Finds the day with which a licence ends by itself, without a cancellation (section 2.1). */
public final class OwnEndRule {

    private final SchoolCalendar calendar;

    public OwnEndRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The earlier of the last day that the export names and, for a program that does not renew, the end of the school
     * year in which the licence started; null when it goes on until somebody cancels it.
     */
    public @Nullable LocalDate lastDay(Licence licence, Program program) {
        LocalDate named = licence.endsOn();
        if (!program.endsWithSchoolYear()) {
            return named;
        }
        LocalDate endOfYear = calendar.lastDayOfYear(licence.startsOn());
        return named == null || endOfYear.isBefore(named) ? endOfYear : named;
    }
}
