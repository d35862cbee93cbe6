package nl.licentiesync.pages.nights;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/** Builds the page of the nights. */
public final class NightsPageBuilder {

    private static final PastNight.Figures NONE = new PastNight.Figures(0, 0, 0, 0, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private NightsPageBuilder() {}

    /**
     * The page of a night.
     *
     * @param nights the last one first, with the night itself
     */
    public static NightsPage page(List<PastNight> nights, NightState state, PageFacts facts, Messages messages) {
        // From the folder of its report, which is one deeper when it is held or published nowhere.
        String root = state.isPublished() ? "../" : "../../";
        NightCharts charts = new NightCharts(nights, messages);
        return new NightsPage(
                messages,
                facts,
                new SiteBar(state, NightsPage.FILE),
                charts.visible(),
                charts.changes(),
                nights.stream().map(night -> line(night, root, messages)).toList());
    }

    private static NightsPage.NightLine line(PastNight night, String root, Messages messages) {
        return new NightsPage.NightLine(
                night.run(),
                messages.date(night.date()),
                TIME.format(night.at()),
                night.status().name(),
                messages.get("nights.status." + night.status()),
                night.isCurrent(),
                night.reasons(),
                night.report().map(report -> root + report + "/index.html").orElse(""),
                night.figures().isPresent(),
                night.figures().orElse(NONE));
    }
}
