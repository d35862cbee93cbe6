package nl.licentiesync.pages.nights;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.report.GuardMessages;
import nl.licentiesync.report.GuardRemark;

/** Builds the page of the nights. */
public final class NightsPageBuilder {

    private static final PastNight.Figures NONE = new PastNight.Figures(0, 0, 0, 0, Optional.empty());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private NightsPageBuilder() {}

    /**
     * The page of a night.
     *
     * @param nights the last one first, with the night itself
     * @param names of schools by their codes
     */
    public static NightsPage page(
            List<PastNight> nights,
            Map<SchoolCode, String> names,
            NightState state,
            PageFacts facts,
            Messages messages) {
        // From the folder of its report, which is one deeper when it is held or published nowhere.
        String root = state.isPublished() ? "../" : "../../";
        return new NightsPage(
                messages,
                facts,
                new SiteBar(state, NightsPage.FILE),
                new NightCharts(nights, messages),
                nights.stream().map(night -> line(night, root, names, messages)).toList());
    }

    private static NightsPage.NightLine line(
            PastNight night, String root, Map<SchoolCode, String> names, Messages messages) {
        String report = night.report().map(folder -> root + folder).orElse("");
        return new NightsPage.NightLine(
                night.run(),
                messages.date(night.date()),
                TIME.format(night.at()),
                night.status().name(),
                messages.get("nights.status." + night.status()),
                night.isCurrent(),
                reasons(night, report, names, messages),
                report.isEmpty() ? "" : report + "/index.html",
                night.figures().isPresent(),
                night.figures().orElse(NONE));
    }

    private static List<NightsPage.Reason> reasons(
            PastNight night, String report, Map<SchoolCode, String> names, Messages messages) {
        if (night.guard().isEmpty()) {
            return night.isMissed()
                    ? List.of(new NightsPage.Reason(messages.get("nights.reason"), List.of()))
                    : List.of();
        }
        GuardMessages guard = new GuardMessages(Locale.forLanguageTag(messages.language()));
        return night.guard().stream()
                .map(remark -> new NightsPage.Reason(
                        messages.get("overview.held.reason", guard.withoutSchools(remark)),
                        remark instanceof GuardRemark.FigureExceeded exceeded
                                ? exceeded.largest().stream()
                                        .map(share -> school(share.school(), report, names))
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static NightsPage.SchoolLink school(SchoolCode school, String report, Map<SchoolCode, String> names) {
        return new NightsPage.SchoolLink(
                school.value(),
                names.getOrDefault(school, school.value()),
                report.isEmpty() ? "" : report + "/schools/" + school + ".html");
    }
}
