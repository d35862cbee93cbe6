package nl.licentiesync.pages.nights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.CssText;

/**
 * The style sheet beside all reports, which tells on the pages of each report what happened after it: that a later night
 * was held or failed, or that another report is the current one.
 */
public final class StatusStyleSheet {

    /** Its name in the folder of all reports, and in that of the held ones. */
    public static final String NAME = "status.css";

    private StatusStyleSheet() {}

    /**
     * The style sheet.
     *
     * @param nights the last one first
     */
    public static String of(List<PastNight> nights, Messages messages) {
        Map<Long, String> later = new TreeMap<>();
        Optional<PastNight> current =
                nights.stream().filter(PastNight::isCurrent).findFirst();
        current.ifPresent(now -> {
            for (PastNight night : nights) {
                if (isPublished(night) && night.firstRun() != now.firstRun()) {
                    later.put(night.firstRun(), messages.get("night.notCurrent", messages.date(now.date())));
                }
            }
            lastMissed(nights, now)
                    .ifPresent(missed -> later.put(
                            now.firstRun(),
                            messages.get(
                                    "night.later." + missed.status(),
                                    messages.date(missed.date()),
                                    messages.date(now.date()))));
        });
        StringBuilder css = new StringBuilder(":root {\n");
        later.forEach((run, words) -> css.append("  --later-")
                .append(run)
                .append(": ")
                .append(CssText.quoted(words))
                .append(";\n"));
        return css.append("}\n").toString();
    }

    private static boolean isPublished(PastNight night) {
        return switch (night.status()) {
            case PUBLISHED, REPLACED, UNDONE -> true;
            case RUNNING, HELD, FAILED, DRY_RUN -> false;
        };
    }

    /** The last night, when it was started after the current one and was held or failed. */
    private static Optional<PastNight> lastMissed(List<PastNight> nights, PastNight current) {
        return nights.stream()
                .filter(night -> night.run() > current.run() && night.isMissed())
                .findFirst();
    }
}
