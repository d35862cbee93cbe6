package nl.licentiesync.report;

import java.util.List;
import nl.licentiesync.model.School;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ForecastNight;
import nl.licentiesync.rules.LicenceStatuses;

/** Everything that is published of one school: the finished rows, which writers only put into columns. */
public final class SchoolReport {

    private final LicenceStatuses licenceStatuses;
    private final List<VisibilityRow> rows;
    private final List<Change> changes;
    private final List<Action> actions;
    private final List<ForecastNight> forecast;
    private final int visibleBefore;

    SchoolReport(
            LicenceStatuses licenceStatuses,
            List<VisibilityRow> rows,
            List<Change> changes,
            List<Action> actions,
            List<ForecastNight> forecast,
            int visibleBefore) {
        this.licenceStatuses = licenceStatuses;
        this.rows = rows;
        this.changes = changes;
        this.actions = actions;
        this.forecast = forecast;
        this.visibleBefore = visibleBefore;
    }

    /** The school. */
    public School school() {
        return licenceStatuses.school();
    }

    /** Where its licences stand. */
    public LicenceStatuses licenceStatuses() {
        return licenceStatuses;
    }

    /** What each teacher sees, by teacher and then by program. */
    public List<VisibilityRow> rows() {
        return rows;
    }

    /** What changed since the run before, by teacher and then by program. */
    public List<Change> changes() {
        return changes;
    }

    /** What can be done, by kind, then by licence or teacher. */
    public List<Action> actions() {
        return actions;
    }

    /** The nights of the coming twelve months that change something if nothing else happens, in order. */
    public List<ForecastNight> forecast() {
        return forecast;
    }

    /** Number of links that the run before had published. */
    int visibleBefore() {
        return visibleBefore;
    }
}
