package nl.licentiesync.report;

import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.rules.Action;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.Terms;

/** Describes an action in one Dutch sentence: what, who, where. */
final class Advice {

    private final Messages messages = new Messages(Messages.DUTCH);
    private final Catalogue catalogue;

    Advice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String on(Action action) {
        String again = action.terms() == Terms.NOT_BY_SCHOOL ? "_AGAIN" : "";
        String key = "advice." + action.kind() + again;
        Licence licence = action.licence();
        if (licence != null) {
            String program = catalogue.program(licence.program()).displayName();
            String lastDay = action.lastDay() == null ? "" : messages.date(action.lastDay());
            String waiting = action.kind() == ActionKind.REORDER ? "advice.using" : "advice.waiting";
            return messages.get(key, program, licence.id(), number(waiting, action), lastDay);
        }
        if (action.kind() == ActionKind.GRANT_PERMISSION) {
            return messages.get(key, action.publisher(), number("advice.waitingToo", action));
        }
        String teacher = action.teacher() == null ? "" : action.teacher().id().value();
        return messages.get(key, teacher, number("advice.programs", action));
    }

    private String number(String key, Action action) {
        return action.waiting() == 0 ? "" : messages.count(key, action.waiting());
    }
}
