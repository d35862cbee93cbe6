package nl.licentiesync.report;

import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.LinkedSchool;

/**
 * The published content of one school, before it is formatted.
 *
 * @param linked what the rules give for the school
 * @param rows what each teacher sees, by teacher and then by program
 * @param changes what changed since the run before, by teacher and then by program
 * @param lastChanges these, or those of an earlier night when nothing changed since; empty when nothing ever did
 * @param actions what can be done, by kind, then by licence or teacher
 * @param forecast the nights of the coming twelve months that change something if nothing else happens, in order
 */
public record SchoolReport(
        LinkedSchool linked,
        List<VisibilityRow> rows,
        List<Change> changes,
        Optional<LastChanges> lastChanges,
        List<Action> actions,
        List<ForecastNight> forecast) {

    /** The school. */
    public School school() {
        return linked.school();
    }

    /** The school with its rows of the run before, which name those who are gone since. */
    public School schoolBefore() {
        return linked.schoolBefore();
    }

    /** Where its licences stand. */
    public LicenceStatuses licenceStatuses() {
        return linked.licenceStatuses();
    }

    /**
     * Whether all that is said of the school follows from its rows: nothing from those of the run before, which name a
     * school that is gone, or has lost its name.
     */
    public boolean isOfItsRows() {
        return !school().isEmpty()
                && (!school().name().isEmpty() || schoolBefore().name().isEmpty());
    }

    /** Number of links that the run before had published. */
    int visibleBefore() {
        return linked.before().links().size();
    }
}
