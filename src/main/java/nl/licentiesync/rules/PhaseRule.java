package nl.licentiesync.rules;

import java.time.LocalDate;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import org.jspecify.annotations.Nullable;

/** Finds the phase of a licence on a date (section 2.1): the first row of the table that applies. */
public final class PhaseRule {

    private final SchoolCalendar calendar;
    private final TermsRule termsRule;
    private final CancellationRule cancellationRule;
    private final OwnEndRule ownEndRule;

    public PhaseRule(SchoolCalendar calendar) {
        this.calendar = calendar;
        this.termsRule = new TermsRule(calendar);
        this.cancellationRule = new CancellationRule(calendar);
        this.ownEndRule = new OwnEndRule(calendar);
    }

    /** The status on the date, for terms that were checked for that date. */
    public LicenceStatus licenceStatus(Licence licence, Program program, Staff staff, Terms terms, LocalDate date) {
        Cancellation known = cancellationRule.knownOn(date, licence, program).orElse(null);
        LocalDate own = ownEndRule.lastDay(licence, program);
        boolean endsByItself = own != null && (known == null || own.isBefore(known.end()));
        LocalDate end = endsByItself || known == null ? own : known.end();
        LocalDate resultsUntil =
                end == null || known != null && known.beforeStart() ? null : resultsUntil(licence, program, end, staff);
        Phase phase = phase(licence, known, end, endsByItself, resultsUntil, date);
        return new LicenceStatus(licence, phase, terms, end, endsByItself, resultsUntil);
    }

    private static Phase phase(
            Licence licence,
            @Nullable Cancellation known,
            @Nullable LocalDate end,
            boolean endsByItself,
            @Nullable LocalDate resultsUntil,
            LocalDate date) {
        if (known != null && known.beforeStart()) {
            return Phase.WITHDRAWN;
        }
        if (date.isBefore(licence.startsOn())) {
            return Phase.NOT_STARTED;
        }
        if (end == null || !date.isAfter(end)) {
            return known == null || endsByItself ? Phase.ACTIVE : known.late() ? Phase.CANCELLED_LATE : Phase.CANCELLED;
        }
        return resultsUntil != null && !date.isAfter(resultsUntil) ? Phase.RESULTS_YEAR : Phase.ENDED;
    }

    /** Results stay when there are results years, and the terms held on the last day: else nothing was ever used. */
    private @Nullable LocalDate resultsUntil(Licence licence, Program program, LocalDate end, Staff staff) {
        int years = calendar.resultsYearsOf(program);
        boolean resultsStay = years > 0 && termsRule.check(licence, staff, end).hold();
        return resultsStay ? calendar.lastResultsDay(end, years) : null;
    }
}
