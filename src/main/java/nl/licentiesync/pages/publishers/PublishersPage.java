package nl.licentiesync.pages.publishers;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of the list of the publishers.
 *
 * @param publishers by name
 */
public record PublishersPage(Messages messages, PageFacts facts, NightState state, List<PublisherPage> publishers) {

    /** The file's name. */
    public static final String FILE = "publishers.html";

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, FILE);
    }
}
