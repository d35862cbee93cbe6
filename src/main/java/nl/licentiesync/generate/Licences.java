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
    private final RandomStream draw;
    private final List<LicenceRow> licences = new ArrayList<>();

    Licences(SchoolIdentity school, List<TeacherRow> teachers, LocalDate date, RandomStream draw) {
        this.school = school;
        this.periods = new LicencePeriods(date, draw);
        this.terms = new Acceptances(school, teachers, date, draw);
        this.draw = draw;
    }

    /** The licences, one for most of the programs the school has, two for a few. */
    List<LicenceRow> draw() {
        double appetite = draw.between(LEAST_APPETITE, MOST_APPETITE);
        for (ProgramRow program : Programs.ALL) {
            if (draw.chance(program.share() * appetite)) {
                addLicencesFor(program);
            }
        }
        if (licences.isEmpty()) {
            addLicencesFor(draw.oneOf(Programs.ALL));
        }
        return licences;
    }

    private void addLicencesFor(ProgramRow program) {
        Period first = periods.draw(program);
        add(program, first);
        if (draw.chance(first.cancelledOn() == null ? SECOND_LICENCE : BOUGHT_AGAIN)) {
            add(program, periods.running());
        }
    }

    private void add(ProgramRow program, Period period) {
        licences.add(new LicenceRow(school, licences.size(), program.id(), period, terms.of(period)));
    }
}
