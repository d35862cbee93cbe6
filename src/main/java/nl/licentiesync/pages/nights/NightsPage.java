package nl.licentiesync.pages.nights;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of the page of the nights.
 *
 * @param charts of the last nights
 * @param nights the last one first
 */
public record NightsPage(Messages messages, PageFacts facts, SiteBar bar, NightCharts charts, List<NightLine> nights) {

    /** The file's name. */
    public static final String FILE = "nights.html";

    /**
     * A night in words.
     *
     * @param link the page of its report, from the page that lists it; empty when the report is gone
     * @param counted whether it has figures
     */
    public record NightLine(
            long run,
            String date,
            String at,
            String status,
            String state,
            boolean isCurrent,
            List<Reason> reasons,
            String link,
            boolean counted,
            PastNight.Figures figures) {}

    /**
     * Why a night was held or failed.
     *
     * @param schools those that it concerns most
     */
    public record Reason(String sentence, List<SchoolLink> schools) {}

    /**
     * A school that a reason names.
     *
     * @param link its page in the report of that night; empty when the report is gone
     */
    public record SchoolLink(String code, String title, String link) {}
}
