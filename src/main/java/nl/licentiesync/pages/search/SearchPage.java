package nl.licentiesync.pages.search;

import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/** The content of the search page. */
public record SearchPage(Messages messages, PageFacts facts, NightState state) {

    /** The file's name. */
    public static final String FILE = "search.html";

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, FILE);
    }
}
