package nl.licentiesync.report;

import java.time.LocalDate;
import nl.licentiesync.messages.Messages;

/**
 * The night since which a page says what it says; it stays true when later nights leave the page as it is.
 *
 * @param run the number of that night's run
 */
public record UnchangedSince(LocalDate date, long run) {

    /** The sentence on the page. */
    public String stamp(Messages messages) {
        return messages.get("page.lastChanged", messages.date(date), String.valueOf(run));
    }
}
