package nl.licentiesync.generate;

import java.util.List;

/**
 * A generated licence.
 *
 * @param number the licence's place among those of its school, from 0
 */
record LicenceRow(SchoolIdentity school, int number, String program, Period period, Acceptance terms) implements Row {

    /** The most teacher numbers that one school gives. */
    static final int MOST_PER_SCHOOL = 1_000;

    /** The same licence, with other terms. */
    LicenceRow with(Acceptance others) {
        return new LicenceRow(school, number, program, period, others);
    }

    /** The same licence, with another period. */
    LicenceRow with(Period other) {
        return new LicenceRow(school, number, program, other, terms);
    }

    @Override
    public List<String> cells(ExportForm form) {
        return List.of(
                GeneratedIds.code("L", (long) school.number() * MOST_PER_SCHOOL + number),
                school.code(),
                school.name(),
                program,
                form.date(period.startsOn()),
                form.date(terms.acceptedOn()),
                terms.acceptedBy(),
                form.date(period.cancelledOn()),
                form.date(period.endsOn()));
    }
}
