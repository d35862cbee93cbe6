package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Optional;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;

/** Section 2.1: where a licence stands on a date, the first row of the table that holds. */
public final class PhaseRule {

    private final SchoolCalendar calendar;
    private final TermsRule termsRule;
    private final CancellationRule cancellationRule;

    public PhaseRule(SchoolCalendar calendar) {
        this.calendar = calendar;
        this.termsRule = new TermsRule(calendar);
        this.cancellationRule = new CancellationRule(calendar);
    }

    /** The standing on the date, for terms that were checked for that date. */
    public Standing standing(Licence licence, Program program, Staff staff, Terms terms, LocalDate date) {
        Optional<Cancellation> cancellation = cancellationRule.knownOn(date, licence, program);
        Phase phase = phase(licence, cancellation, staff, date);
        return new Standing(
                licence, phase, terms, cancellation.map(Cancellation::end).orElse(null));
    }

    private Phase phase(Licence licence, Optional<Cancellation> known, Staff staff, LocalDate date) {
        if (known.isPresent() && known.get().on().isBefore(licence.startsOn())) {
            return Phase.WITHDRAWN;
        }
        if (date.isBefore(licence.startsOn())) {
            return Phase.NOT_STARTED;
        }
        if (known.isEmpty()) {
            return Phase.ACTIVE;
        }
        Cancellation cancellation = known.get();
        LocalDate end = cancellation.end();
        if (!date.isAfter(end)) {
            return cancellation.late() ? Phase.CANCELLED_LATE : Phase.CANCELLED;
        }
        boolean resultsStay = !date.isAfter(calendar.lastResultsDay(end))
                && termsRule.check(licence, staff, end).hold();
        return resultsStay ? Phase.RESULTS_YEAR : Phase.ENDED;
    }
}
