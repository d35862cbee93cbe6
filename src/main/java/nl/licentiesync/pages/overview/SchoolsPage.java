package nl.licentiesync.pages.overview;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of the list of all schools.
 *
 * @param schools those of which the exports say anything, and those that lost something
 */
public record SchoolsPage(Messages messages, PageFacts facts, SiteBar bar, List<SchoolRow> schools) {

    /** The file's name. */
    public static final String FILE = "schools.html";

    /** Schools in a block of the list. A browser lays out those in sight alone. */
    private static final int BLOCK = 100;

    /** So few are laid out whole, as the height that blocks out of sight are thought to have would be wrong. */
    public static final int FEW = 300;

    /** Whether no block of the list is left for later. */
    public boolean isFew() {
        return schools.size() <= FEW;
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
