package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionRule;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.SchoolStandings;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.jspecify.annotations.Nullable;

/** Everything that is published of one school: the finished rows, which writers only put into columns. */
public final class SchoolReport {

    private final School school;
    private final List<VisibilityRow> rows;
    private final List<Change> changes;
    private final List<Action> actions;
    private final int visibleBefore;

    private SchoolReport(
            School school, List<VisibilityRow> rows, List<Change> changes, List<Action> actions, int visibleBefore) {
        this.school = school;
        this.rows = rows;
        this.changes = changes;
        this.actions = actions;
        this.visibleBefore = visibleBefore;
    }

    /**
     * The report of a school on a date.
     *
     * @param standings where its licences stand on the date
     * @param links its teachers' links on the date
     * @param before their links as the run before published them
     */
    public static SchoolReport of(
            SchoolStandings standings,
            SchoolLinks links,
            SchoolLinks before,
            Catalogue catalogue,
            LicenceRules rules,
            LocalDate date) {
        School school = standings.school();
        List<Visibility> visibilities = new VisibilityRule(rules.calendar()).rows(standings, catalogue, date);
        OutlookRule outlook = new OutlookRule(rules, standings, date);
        List<VisibilityRow> rows = new ArrayList<>(visibilities.size());
        for (Visibility row : visibilities) {
            rows.add(new VisibilityRow(date, school, row, outlook.turnOf(row), linkedOn(row, links)));
        }
        return new SchoolReport(
                school,
                rows,
                ChangeRule.changes(school, visibilities, before, date),
                ActionRule.actions(standings, visibilities),
                before.size());
    }

    private static @Nullable LocalDate linkedOn(Visibility row, SchoolLinks links) {
        if (!row.isVisible()) {
            return null;
        }
        if (row.linkedByHand()) {
            return row.manualFrom();
        }
        Link link = links.find(row.teacher().id(), row.program().id());
        return Objects.requireNonNull(link, "A visible program has a link").since();
    }

    School school() {
        return school;
    }

    /** By teacher and then by program. */
    List<VisibilityRow> rows() {
        return rows;
    }

    /** By teacher and then by program. */
    List<Change> changes() {
        return changes;
    }

    /** By kind, then by licence or teacher. */
    List<Action> actions() {
        return actions;
    }

    /** Number of links that the run before had published. */
    int visibleBefore() {
        return visibleBefore;
    }
}
