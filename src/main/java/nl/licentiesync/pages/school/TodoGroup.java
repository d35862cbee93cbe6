package nl.licentiesync.pages.school;

import java.util.List;
import nl.licentiesync.rules.ActionKind;

/**
 * What somebody has to do at a school, of one kind.
 *
 * @param title in a few words
 * @param who does it, and where
 * @param items what most teachers wait for first
 */
public record TodoGroup(ActionKind kind, String title, String who, List<TodoItem> items) {

    /** What a link to a kind ends with. */
    static String anchor(ActionKind kind) {
        return "todo-" + kind;
    }

    /** What a link to it ends with. */
    public String anchor() {
        return anchor(kind);
    }

    /** Whether its items are teachers, who stand beside each other. */
    public boolean isOfTeachers() {
        return kind == ActionKind.REQUEST_ACCOUNT;
    }
}
