package nl.licentiesync.pages.nights;

import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.pages.charts.GainsAndLosses;
import nl.licentiesync.pages.charts.Trend;

/**
 * The content of the page of the nights.
 *
 * @param trend the chart of what was visible; empty when there are too few nights
 * @param changes the chart of what was gained and lost; empty when there are too few nights
 * @param nights the last one first
 */
public record NightsPage(
        Messages messages,
        PageFacts facts,
        SiteBar bar,
        Optional<Trend> trend,
        Optional<GainsAndLosses> changes,
        List<NightLine> nights) {

    /** The file's name. */
    public static final String FILE = "nights.html";

    /**
     * A night in words.
     *
     * @param link the page of its report, from the page that lists it; empty when the report is gone
     * @param count whether it has figures
     */
    public record NightLine(
            long run,
            String date,
            String at,
            String status,
            String state,
            boolean isCurrent,
            String reasons,
            String link,
            boolean counted,
            PastNight.Figures figures) {}
}
