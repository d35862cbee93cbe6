package nl.licentiesync.pages.overview;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.pages.charts.GainsAndLosses;
import nl.licentiesync.pages.nights.NightCharts;
import nl.licentiesync.report.ReportTotals;

/**
 * The content of a run's overview page.
 *
 * @param schools number of those of which the exports say anything
 * @param guard why the guard holds it
 * @param guardFloor so many rows or keys never hold a run
 * @param measures how near the run is to the limits of the guard, the nearest first
 * @param notices what is worth telling even when all is well
 * @param findings how many rows are rejected and how many warnings there are, in words; empty when there are none
 * @param gone schools of which all licences or all teachers are gone
 * @param gained schools that gain more than ten rows because values of the run before vanished
 * @param losing the schools that lost most since the run before
 * @param year the chart of the months to come
 * @param nights the charts of the last nights
 * @param coming the twelve months to come, also those in which nothing changes
 */
public record OverviewPage(
        Messages messages,
        PageFacts facts,
        NightState state,
        ReportTotals totals,
        int schools,
        int teachers,
        RepairCounts repairs,
        List<GuardLine> guard,
        int guardFloor,
        List<MeasureLine> measures,
        List<String> notices,
        List<InputLine> inputs,
        String findings,
        List<SchoolRow> gone,
        List<SchoolRow> gained,
        List<SchoolRow> losing,
        List<TodoKindLine> todos,
        List<KeyDate> dates,
        GainsAndLosses year,
        NightCharts nights,
        List<ComingMonth> coming) {

    /** The file's name. */
    public static final String FILE = "index.html";

    private static final int UNFOLDED = 10;

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, FILE);
    }

    /** Whether nothing changes in the coming months. */
    public boolean isComingEmpty() {
        return coming.stream().allMatch(month -> month.schools() == 0);
    }

    /** Whether schools that are named apart are so few that they stand there unfolded. */
    public static boolean isUnfolded(List<SchoolRow> named) {
        return named.size() <= UNFOLDED;
    }

    /**
     * Why the guard holds a run.
     *
     * @param schools those that it concerns most
     */
    public record GuardLine(String sentence, List<SchoolRow> schools) {}

    /**
     * A share that the guard measured.
     *
     * @param value in tenths of a percent, at most the limit
     * @param limit in tenths of a percent
     */
    public record MeasureLine(String what, String words, long value, long limit, boolean isExceeded) {

        /** How much of the limit is used: 1 when nothing is left. */
        double nearness() {
            return isExceeded ? 1 : value / (double) Math.max(1, limit);
        }
    }

    /** What must be done, by kind: how many actions there are, how many teachers wait, and where they are listed. */
    public record TodoKindLine(String kind, String what, String who, int actions, int waiting, String link) {}
}
