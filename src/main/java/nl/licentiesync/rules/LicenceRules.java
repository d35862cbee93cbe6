package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.Objects;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;

/** The rules about licences (sections 2.1 to 2.3) under one calendar. */
public final class LicenceRules {

    private final SchoolCalendar calendar;
    private final TermsRule terms;
    private final CancellationRule cancellation;
    private final OwnEndRule ownEnd;
    private final PhaseRule phase;

    public LicenceRules(SchoolCalendar calendar) {
        this.calendar = calendar;
        this.terms = new TermsRule(calendar);
        this.cancellation = new CancellationRule(calendar);
        this.ownEnd = new OwnEndRule(calendar);
        this.phase = new PhaseRule(calendar);
    }

    /** The school calendar. */
    public SchoolCalendar calendar() {
        return calendar;
    }

    /** Whether terms hold. */
    public TermsRule terms() {
        return terms;
    }

    /** When cancelled licences end. */
    public CancellationRule cancellation() {
        return cancellation;
    }

    /** When licences end by themselves. */
    public OwnEndRule ownEnd() {
        return ownEnd;
    }

    /** Where licences stand. */
    public PhaseRule phase() {
        return phase;
    }

    /** Where one licence stands on the date. */
    public LicenceStatus licenceStatus(Licence licence, Program program, Staff staff, LocalDate date) {
        return phase.licenceStatus(licence, program, staff, terms.check(licence, staff, date), date);
    }

    /** Whether the terms hold on the last day of a licence that ends; who accepted them needs no check by then. */
    public Terms termsAtEnd(LicenceStatus licenceStatus, Staff staff) {
        LocalDate end = Objects.requireNonNull(licenceStatus.end(), "The licence goes on");
        Terms outcome = terms.check(licenceStatus.licence(), staff, end);
        return outcome == Terms.TO_BE_CHECKED ? Terms.HOLD : outcome;
    }

    /** Where all licences of a school stand on the date. */
    public LicenceStatuses licenceStatuses(School school, Catalogue catalogue, LocalDate date) {
        Staff staff = new Staff(school.teachers());
        return new LicenceStatuses(
                school,
                staff,
                school.licences().stream()
                        .map(licence -> licenceStatus(licence, catalogue.program(licence.program()), staff, date))
                        .toList());
    }
}
