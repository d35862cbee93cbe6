package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;

/**
 * What the nights after a date would change on the same exports (section 2.5, night after night). Only turning days are
 * evaluated, with the very rules of a night.
 */
public final class ForecastRule {

    private final LicenceRules rules;
    private final VisibilityRule visibility;
    private final Catalogue catalogue;

    public ForecastRule(LicenceRules rules, Catalogue catalogue) {
        this.rules = rules;
        this.visibility = new VisibilityRule(rules.calendar());
        this.catalogue = catalogue;
    }

    /** What the teachers of a school see on a date, by teacher and then by program. */
    public List<Visibility> rows(School school, LocalDate date) {
        return visibility.rows(standings(school, date), catalogue, date);
    }

    /** Where the licences of a school stand on a date. */
    public SchoolStandings standings(School school, LocalDate date) {
        return rules.standings(school, catalogue, date);
    }

    /**
     * The nights after a date that change anything, in order.
     *
     * @param links those of the night of the date
     * @param last the last night that is looked at; none is when it is the date itself
     */
    public List<ForecastNight> nights(School school, SchoolLinks links, LocalDate date, LocalDate last) {
        List<ForecastNight> nights = new ArrayList<>();
        SchoolLinks before = links;
        for (LocalDate day : TurningDays.of(school, catalogue, rules).subSet(date, false, last, true)) {
            List<Visibility> rows = rows(school, day);
            SchoolLinks now = LinkingRule.links(rows, before, day);
            if (now != before) {
                nights.add(new ForecastNight(day, ChangeRule.changes(school, rows, before, day)));
            }
            before = now;
        }
        return nights;
    }
}
