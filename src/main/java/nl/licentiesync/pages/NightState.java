package nl.licentiesync.pages;

import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.SummaryFacts;

/** What became of a night, as the titles and banners of its pages say it. */
public enum NightState {
    PUBLISHED,
    HELD,
    DRY_RUN;

    /** The state of the night of a summary. */
    public static NightState of(SummaryFacts summary) {
        return valueOf(summary.status());
    }

    /** Whether its report is, or was, the latest. */
    public boolean isPublished() {
        return this == PUBLISHED;
    }

    /** In a few words. */
    public String words(Messages messages) {
        return messages.get("night.state." + this);
    }
}
