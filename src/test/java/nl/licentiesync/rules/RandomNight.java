package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;

/** One school's exports on one date, made from a seed. */
public record RandomNight(long seed, SchoolCalendar calendar, LocalDate date, School school, Catalogue catalogue) {

    /** The rules of the night. */
    public LicenceRules rules() {
        return new LicenceRules(calendar);
    }

    /** Where its licences stand. */
    public LicenceStatuses licenceStatuses() {
        return rules().licenceStatuses(school, catalogue, date);
    }

    /** The rows of the night. */
    public List<Visibility> rows() {
        return new VisibilityRule(calendar).rows(licenceStatuses(), catalogue, date);
    }

    /** The links of the night, after a night with these links. */
    public SchoolLinks links(SchoolLinks before) {
        return LinkingRule.links(rows(), before, date);
    }

    /** What can be done on the night. */
    public List<Action> actions() {
        return new ActionRule(rules(), catalogue, date).actions(licenceStatuses(), rows());
    }

    public RandomNight on(LocalDate other) {
        return new RandomNight(seed, calendar, other, school, catalogue);
    }

    public RandomNight with(School other) {
        return new RandomNight(seed, calendar, date, other, catalogue);
    }
}
