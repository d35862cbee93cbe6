package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Optional;
import nl.licentiesync.model.Licence;

/** Decides whether the terms of a licence hold on a date (section 2.2). */
public final class TermsRule {

    private final SchoolCalendar calendar;

    public TermsRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** The outcome on the date, given the people of the licence's school. */
    public Terms check(Licence licence, Staff staff, LocalDate date) {
        LocalDate acceptedOn = licence.termsAcceptedOn();
        if (acceptedOn == null || acceptedOn.isAfter(date)) {
            return Terms.NOT_ACCEPTED;
        }
        if (licence.termsAcceptedBy().isEmpty()) {
            return Terms.NOT_BY_SCHOOL;
        }
        Optional<LocalDate> lastDay = staff.lastDayOf(licence.termsAcceptedBy());
        if (lastDay.isPresent()) {
            return lastDay.get().isBefore(acceptedOn) ? Terms.NOT_BY_SCHOOL : Terms.HOLD;
        }
        return calendar.yearOf(date).contains(acceptedOn) ? Terms.TO_BE_CHECKED : Terms.HOLD;
    }
}
