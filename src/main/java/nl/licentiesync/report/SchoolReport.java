package nl.licentiesync.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Everything that is published of one school: the finished rows, which writers only put into columns. */
public final class SchoolReport {

    private final SchoolStandings standings;
    private final List<VisibilityRow> rows;
    private final List<Change> changes;
    private final List<Action> actions;
    private final int visibleBefore;

    private SchoolReport(
            SchoolStandings standings,
            List<VisibilityRow> rows,
            List<Change> changes,
            List<Action> actions,
            int visibleBefore) {
        this.standings = standings;
        this.rows = rows;
        this.changes = changes;
        this.actions = actions;
        this.visibleBefore = visibleBefore;
    }

    /**
     * The report of a school on a date.
     *
     * @param standings where its licences stand on the date
     * @param visibilities what its teachers see on the date
     * @param links their links on the date; the same object as those before when none differs
     * @param before their links as the run before published them
     */
    public static SchoolReport of(
            SchoolStandings standings,
            List<Visibility> visibilities,
            SchoolLinks links,
            SchoolLinks before,
            LicenceRules rules,
            LocalDate date) {
        School school = standings.school();
        OutlookRule outlook = new OutlookRule(rules, standings, date);
        SchoolLinks.Walk linksInOrder = links.walk();
        List<VisibilityRow> rows = new ArrayList<>(visibilities.size());
        for (Visibility row : visibilities) {
            rows.add(new VisibilityRow(date, row, outlook.turnOf(row), linkedOn(row, linksInOrder)));
        }
        return new SchoolReport(
                standings,
                rows,
                links == before ? List.of() : ChangeRule.changes(school, visibilities, before, date),
                ActionRule.actions(standings, visibilities),
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

    /** The school. */
    public School school() {
        return standings.school();
    }

    /** Where its licences stand. */
    public SchoolStandings standings() {
        return standings;
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

    /** Number of links that the run before had published. */
    int visibleBefore() {
        return visibleBefore;
    }
}
