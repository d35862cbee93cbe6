package nl.licentiesync.pages.school;

import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.Terms;

/** Puts the actions of a school into words, for its page and its letter. */
public final class TodoTexts {

    private final Catalogue catalogue;
    private final Messages messages;

    public TodoTexts(Catalogue catalogue, Messages messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The words of one action. */
    public Todo of(Action action) {
        String again = action.terms() == Terms.NOT_BY_SCHOOL ? ".again" : "";
        String key = "todo." + action.kind() + again;
        if (action.licence() != null) {
            String program = catalogue.program(action.licence().program()).displayName();
            return new Todo(
                    messages.get(key + ".what", program, action.licence().id().value()),
                    messages.get(key + ".who", action.lastDay() == null ? "" : messages.date(action.lastDay())),
                    action.waiting() == 0 ? "" : teachers(action));
        }
        if (action.kind() == ActionKind.GRANT_PERMISSION) {
            return new Todo(
                    messages.get(key + ".what", action.publisher()), messages.get(key + ".who"), teachers(action));
        }
        Teacher teacher = action.teacher();
        return new Todo(
                messages.get(key + ".what", teacher == null ? "" : teacher.displayName()),
                messages.get(key + ".who"),
                messages.count("count.forPrograms", action.waiting()));
    }

    /** The teachers whom an action concerns: those of a licence to order again use it, all others wait. */
    private String teachers(Action action) {
        String key = action.kind() == ActionKind.REORDER ? "count.users" : "count.waiting";
        return messages.count(key, action.waiting());
    }
}
