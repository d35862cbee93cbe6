package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Changes the licences of a school from one night to the next. */
final class LicenceChanges {

    private final GeneratedSchool school;
    private final LocalDate date;
    private final double changed;
    private final LicencePeriods periods;
    private final Acceptances terms;
    private final RandomStream random;
    private final List<LicenceRow> licences;

    LicenceChanges(GeneratedSchool school, LocalDate date, double changed, RandomStream random) {
        this.school = school;
        this.date = date;
        this.changed = changed;
        this.periods = new LicencePeriods(date, random);
        this.terms = new Acceptances(school.card(), school.teachers(), date, random);
        this.random = random;
        this.licences = new ArrayList<>(school.licences());
    }

    /** The licences after the changes: those there were, in their order, then the new ones. */
    List<LicenceRow> random() {
        int before = licences.size();
        for (int i = 0; i < before; i++) {
            if (random.chance(changed)) {
                change(i);
            }
        }
        return licences;
    }

    private void change(int i) {
        LicenceRow licence = licences.get(i);
        LocalDate cancelled = licence.period().cancelledOn();
        if (cancelled != null && cancelled.isBefore(date.minusDays(90))
                || cancelled == null && periods.endsOrIsOver(Programs.program(licence.program()), licence.period())) {
            addOrCancel(i, licence.program());
        } else if (cancelled != null) {
            licences.set(i, licence.with(licence.period().cancelled(null)));
        } else if (licence.terms().acceptedOn() == null) {
            licences.set(i, licence.with(terms.bySomebodyOfTheSchool(lately())));
        } else {
            switch (random.weighted(50, 30, 20)) {
                case 0 -> cancel(i);
                case 1 -> addOrCancel(i, random.oneOf(Programs.ALL).id());
                default -> licences.set(i, licence.with(terms.bySomebodyOfTheSchool(lately())));
            }
        }
    }

    private void addOrCancel(int i, String program) {
        if (licences.size() < LicenceRow.MOST_PER_SCHOOL) {
            Period period = Period.from(random.chance(0.4) ? date : periods.later());
            Acceptance accepted = random.chance(0.5) ? terms.bySomebodyOfTheSchool(lately()) : Acceptance.NOT_ACCEPTED;
            licences.add(new LicenceRow(school.card(), licences.size(), program, period, accepted));
        } else {
            cancel(i);
        }
    }

    private void cancel(int i) {
        LicenceRow licence = licences.get(i);
        licences.set(i, licence.with(licence.period().cancelled(lately())));
    }

    private LocalDate lately() {
        return random.chance(0.5) ? date : date.minusDays(1);
    }
}
