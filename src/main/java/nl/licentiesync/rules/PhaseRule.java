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

    public PhaseRule(SchoolCalendar calendar) {
        this.calendar = calendar;
        this.termsRule = new TermsRule(calendar);
        this.cancellationRule = new CancellationRule(calendar);
    }

    /** The status on the date, for terms that were checked for that date. */
    public LicenceStatus licenceStatus(Licence licence, Program program, Staff staff, Terms terms, LocalDate date) {
        Cancellation known = cancellationRule.knownOn(date, licence, program).orElse(null);
        LocalDate resultsUntil = known == null ? null : resultsUntil(licence, known, staff);
        Phase phase = phase(licence, known, resultsUntil, date);
        return new LicenceStatus(licence, phase, terms, known == null ? null : known.end(), resultsUntil);
    }

    private static Phase phase(
            Licence licence, @Nullable Cancellation known, @Nullable LocalDate resultsUntil, LocalDate date) {
        if (known != null && known.beforeStart()) {
            return Phase.WITHDRAWN;
        }
        if (date.isBefore(licence.startsOn())) {
            return Phase.NOT_STARTED;
        }
        if (known == null) {
            return Phase.ACTIVE;
        }
        if (!date.isAfter(known.end())) {
            return known.late() ? Phase.CANCELLED_LATE : Phase.CANCELLED;
        }
        return resultsUntil != null && !date.isAfter(resultsUntil) ? Phase.RESULTS_YEAR : Phase.ENDED;
    }

    /** Results stay when there are results years, and the terms held on the last day: else nothing was ever used. */
    private @Nullable LocalDate resultsUntil(Licence licence, Cancellation cancellation, Staff staff) {
        LocalDate end = cancellation.end();
        boolean resultsStay = calendar.resultsYears() > 0
                && !cancellation.beforeStart()
                && termsRule.check(licence, staff, end).hold();
        return resultsStay ? calendar.lastResultsDay(end) : null;
    }
}
