package nl.licentiesync.pages.programs;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of the page of the days on which licences end.
 *
 * @param days the first day first
 */
public record EndingsPage(Messages messages, PageFacts facts, NightState state, List<Day> days) {

    /** The file's name. */
    public static final String FILE = "endings.html";

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, "");
    }

    /**
     * A day.
     *
     * @param anchor its place on the page
     */
    public record Day(String anchor, String day, Endings.Counts all, List<Line> programs) {}

    /**
     * The licences for a program that end on a day.
     *
     * @param folder the name of its folder, as it stands in a link
     */
    public record Line(String name, String folder, Endings.Counts counts) {}
}
