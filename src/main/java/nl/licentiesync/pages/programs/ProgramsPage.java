package nl.licentiesync.pages.programs;

import java.time.LocalDate;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of the list of all programs.
 *
 * @param programs by name: those of the catalogue, and those that a school has
 */
public record ProgramsPage(Messages messages, PageFacts facts, NightState state, List<ProgramPage> programs) {

    /** The file's name. */
    public static final String FILE = "programs.html";

    /** The last day of the running school year. */
    public LocalDate lastDay() {
        return facts.rules().calendar().lastDayOfYear(facts.date());
    }

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, FILE);
    }
}
