package nl.licentiesync.pages.todo;

import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.SiteBar;

/**
 * The content of a page of actions.
 *
 * @param lists one for each kind that the page shows
 * @param isAll whether it shows all kinds, of each the actions for which most wait
 */
public record TodoPage(Messages messages, PageFacts facts, NightState state, List<TodoList> lists, boolean isAll) {

    /** The bar on top. */
    public SiteBar bar() {
        return new SiteBar(state, TodoFile.ALL);
    }

    /** What the page is called. */
    public String title() {
        return isAll ? messages.get("nav.actions") : lists.get(0).title(messages);
    }

    /**
     * The actions of a kind, those first for which most teachers wait.
     *
     * @param number of all actions of the kind
     * @param waiting the teachers who wait for them, each once for every action
     * @param counted what the column of a number adds up to
     * @param lines those that are shown
     */
    public record TodoList(TodoFile file, int number, int waiting, int counted, List<TodoLine> lines) {

        /** What must be done. */
        public String title(Messages messages) {
            return messages.get("todo.kind." + file.kind());
        }

        /** Who does it, and where. */
        public String who(Messages messages) {
            return messages.get("todo.kind." + file.kind() + ".who");
        }

        /** What the column of a name says. */
        public String subject(Messages messages) {
            return messages.get(
                    switch (file) {
                        case TERMS, ACCEPTER, REORDER -> "column.program";
                        case ACCOUNTS -> "column.teacher";
                        case PERMISSION -> "permission.publisher";
                    });
        }

        /** What the column of a day says; empty without one. */
        public String since(Messages messages) {
            return file.hasDay() ? messages.get("todo.since." + file.name()) : "";
        }

        /** What the column of a number says. */
        public String count(Messages messages) {
            return messages.get("todo.count." + file.name());
        }

        /** The actions that are not shown. */
        public int rest() {
            return number - lines.size();
        }

        /** What the column of a number adds up to for those. */
        public int waitingForRest() {
            return counted - lines.stream().mapToInt(TodoLine::waiting).sum();
        }

        /** Whether there are more than are shown. */
        public boolean hasMore() {
            return lines.size() < number;
        }
    }
}
