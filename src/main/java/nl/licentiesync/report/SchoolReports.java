package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LastChanges;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkedSchool;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** Builds the reports of schools; many threads may use it. */
public final class SchoolReports {

    private final LicenceRules rules;
    private final ForecastRule forecast;
    private final ActionRule actions;
    private final LocalDate date;
    private final @Nullable LocalDate dateBefore;
    private final LocalDate forecastUpTo;

    /**
     * The reports of a run of that date, each with a forecast of twelve months.
     *
     * @param dateBefore the date of the run before, null when there is none
     */
    public SchoolReports(LicenceRules rules, Catalogue catalogue, LocalDate date, @Nullable LocalDate dateBefore) {
        this.rules = rules;
        this.forecast = new ForecastRule(rules, catalogue);
        this.actions = new ActionRule(rules, catalogue, date);
        this.date = date;
        this.dateBefore = dateBefore;
        this.forecastUpTo = ForecastRule.lastNight(date);
    }

    /**
     * The report of a school whose teachers are linked.
     *
     * @param lastChanges as of the run before
     */
    public SchoolReport of(LinkedSchool school, Optional<LastChanges> lastChanges) {
        OutlookRule outlook = new OutlookRule(rules, school.licenceStatuses(), date);
        SchoolLinks.Walk links = school.links().walk();
        List<VisibilityRow> rows = new ArrayList<>(school.rows().size());
        for (Visibility row : school.rows()) {
            rows.add(new VisibilityRow(date, row, outlook.nextAccess(row), linkedOn(row, links)));
        }
        List<Change> changes = school.linksChanged()
                ? ChangeRule.changes(
                        school.school(), school.rows(), school.before().links(), date)
                : List.of();
        return new SchoolReport(
                school,
                rows,
                changes,
                LastChanges.of(school, changes, date, dateBefore, lastChanges, rules.calendar()),
                actions.actions(school.licenceStatuses(), school.rows()),
                ForecastRule.nights(school.rows(), outlook, forecastUpTo));
    }

    private static @Nullable LocalDate linkedOn(Visibility row, SchoolLinks.Walk links) {
        if (!row.isVisible()) {
            return null;
        }
        Link link = links.find(row.teacher().id(), row.program().id());
        if (link == null) {
            throw new IllegalStateException("A visible row has no link");
        }
        return row.linkedByHand() ? row.manualLinkedOn() : link.linkedOn();
    }
}
