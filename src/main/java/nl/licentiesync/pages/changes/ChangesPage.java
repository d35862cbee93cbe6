package nl.licentiesync.pages.changes;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;
import nl.licentiesync.rules.ChangeCounts;

/**
 * The content of the page of the changes.
 *
 * @param programs by kind of change, what is lost first, then by number
 * @param schools those at which anything changed, those that lost most first
 */
public record ChangesPage(
        Messages messages,
        PageFacts facts,
        NightState state,
        List<ProgramChanges> programs,
        List<SchoolChanges> schools) {

    /** The file's name. */
    public static final String FILE = "changes.html";

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, FILE);
    }

    /** The changes of one kind and for the same reasons in one program. */
    public record ProgramChanges(String kind, String what, String program, int pairs, int schools) {}

    /** The changes at a school. */
    public record SchoolChanges(String code, String title, ChangeCounts counts) {}
}
