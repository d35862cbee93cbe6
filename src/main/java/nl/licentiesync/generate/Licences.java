package nl.licentiesync.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The licences of a school on the first night. */
final class Licences {

    private static final double LEAST_APPETITE = 0.51;
    private static final double MOST_APPETITE = 1.428;
    private static final double SECOND_LICENCE = 0.02;
    private static final double BOUGHT_AGAIN = 0.25;

    private final SchoolIdentity school;
    private final LicencePeriods periods;
    private final Acceptances terms;
    private final RandomStream random;
    private final List<LicenceRow> licences = new ArrayList<>();

    Licences(SchoolIdentity school, List<TeacherRow> teachers, LocalDate date, RandomStream random) {
        this.school = school;
        this.periods = new LicencePeriods(date, random);
        this.terms = new Acceptances(school, teachers, date, random);
        this.random = random;
    }

    /** The licences, one for most of the programs the school has, two for a few. */
    List<LicenceRow> random() {
        double appetite = random.between(LEAST_APPETITE, MOST_APPETITE);
        for (ProgramRow program : Programs.ALL) {
            if (random.chance(program.share() * appetite)) {
                addLicencesFor(program);
            }
        }
        if (licences.isEmpty()) {
            addLicencesFor(random.oneOf(Programs.ALL));
        }
        return licences;
    }

    private void addLicencesFor(ProgramRow program) {
        Period first = periods.random(program);
        add(program, first);
        if (random.chance(periods.endsOrIsOver(program, first) ? BOUGHT_AGAIN : SECOND_LICENCE)) {
            add(program, periods.running(program));
        }
    }

    private void add(ProgramRow program, Period period) {
        licences.add(new LicenceRow(school, licences.size(), program.id(), period, terms.of(period)));
    }
}
