package nl.licentiesync.pages.overview;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.report.ReportTotals;

/**
 * The content of a run's overview page.
 *
 * @param status PUBLISHED, HELD or DRY_RUN
 * @param guard why the guard holds it
 * @param guardFloor so many rows or keys never hold a run
 * @param notices what is worth telling even when all is well
 * @param findings how many rows are rejected and how many warnings there are, in words; empty when there are none
 * @param gone schools of which all licences or all teachers are gone
 * @param gained schools that gain more than ten rows because values of the run before vanished
 * @param schools those of which the exports say anything
 */
public record OverviewPage(
        Messages messages,
        PageFacts facts,
        String status,
        ReportTotals totals,
        int teachers,
        List<String> guard,
        int guardFloor,
        List<String> notices,
        List<InputLine> inputs,
        String findings,
        List<SchoolRow> gone,
        List<SchoolRow> gained,
        List<String> todos,
        List<KeyDate> dates,
        List<ComingMonth> coming,
        List<SchoolRow> schools) {

    /** Schools in a block of the list. A browser lays out those in sight alone. */
    private static final int BLOCK = 100;

    private static final int UNFOLDED = 10;

    /** So few are laid out whole, as the height that blocks out of sight are thought to have would be wrong. */
    public static final int FEW = 300;

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(NightState.valueOf(status), "index.html");
    }

    /** Whether no block of the list is left for later. */
    public boolean isFew() {
        return schools.size() <= FEW;
    }

    /** Whether schools that are named apart are so few that they stand there unfolded. */
    public static boolean isUnfolded(List<SchoolRow> named) {
        return named.size() <= UNFOLDED;
    }

    /** The schools in blocks, in the same order. */
    public List<List<SchoolRow>> blocks() {
        List<List<SchoolRow>> blocks = new ArrayList<>();
        for (int from = 0; from < schools.size(); from += BLOCK) {
            blocks.add(schools.subList(from, Math.min(from + BLOCK, schools.size())));
        }
        return blocks;
    }
}
