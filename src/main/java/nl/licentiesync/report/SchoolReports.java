package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.ForecastRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/** Puts together what a run publishes of each school; many threads may ask at a time. */
public final class SchoolReports {

    private final LicenceRules rules;
    private final ForecastRule forecast;
    private final LocalDate date;
    private final LocalDate forecastUpTo;

    /** The reports of a run of that date, each with a forecast of twelve months. */
    public SchoolReports(LicenceRules rules, Catalogue catalogue, LocalDate date) {
        this.rules = rules;
        this.forecast = new ForecastRule(rules, catalogue);
        this.date = date;
        this.forecastUpTo = forecastUpTo(date);
    }

    /** The last day of the forecast of a run. */
    public static LocalDate forecastUpTo(LocalDate date) {
        return date.plusYears(1);
    }

    /**
     * The report of a school.
     *
     * @param licenceStatuses where its licences stand on the date
     * @param visibilities what its teachers see on the date
     * @param links their links on the date; the same object as those before when none differs
     * @param before their links as the run before published them
     */
    public SchoolReport of(
            LicenceStatuses licenceStatuses, List<Visibility> visibilities, SchoolLinks links, SchoolLinks before) {
        School school = licenceStatuses.school();
        OutlookRule outlook = new OutlookRule(rules, licenceStatuses, date);
        SchoolLinks.Walk linksInOrder = links.walk();
        List<VisibilityRow> rows = new ArrayList<>(visibilities.size());
        for (Visibility row : visibilities) {
            rows.add(new VisibilityRow(date, row, outlook.turnOf(row), linkedOn(row, linksInOrder)));
        }
        return new SchoolReport(
                licenceStatuses,
                rows,
                links == before ? List.of() : ChangeRule.changes(school, visibilities, before, date),
                ActionRule.actions(licenceStatuses, visibilities),
                ForecastRule.nights(visibilities, outlook, forecastUpTo),
                before.size());
    }

    /** Each visible row has its link, in the same order. */
    private static @Nullable LocalDate linkedOn(Visibility row, SchoolLinks.Walk links) {
        if (!row.isVisible()) {
            return null;
        }
        Link link = links.next();
        return row.linkedByHand() ? row.manualFrom() : link.since();
    }
}
