package nl.licentiesync.pages.school;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;

/**
 * One thing that somebody has to do at a school.
 *
 * @param number under which it stands on the page to print; all accounts share one
 * @param subject the program, publisher or teacher that it is about
 * @param detail the licence and what else is to be known of it; empty when there is nothing
 * @param place where the page of the school tells more of the subject, as an anchor; empty for nowhere
 * @param effect how many wait for it; empty when nobody does
 * @param names the teachers whom it concerns, by surname
 */
public record TodoItem(int number, String subject, String detail, String place, String effect, List<ListedName> names) {

    /** So many names stand on the page at once; more are folded away. */
    private static final int FEW = 4;

    /** Names on a page; the others are counted. */
    private static final int MOST = 200;

    /** Whether the names are so few that nothing is won by folding them away. */
    public boolean areFew() {
        return names.size() <= FEW;
    }

    /** The names as one text. */
    public String who(Messages messages) {
        List<String> whole = new ArrayList<>(names.size());
        for (ListedName name : names) {
            whole.add(name.whole());
        }
        return messages.first(whole, MOST, "change.more");
    }
}
