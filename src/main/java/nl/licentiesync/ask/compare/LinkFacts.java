package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.Objects;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.TeacherId;

/** Finds a changed manual link, whether or not its teacher works at the school. */
final class LinkFacts {

    private LinkFacts() {}

    static List<FactChange> of(TeacherId teacher, BeforeAndAfter both) {
        ManualLink old = both.was().link(teacher).orElse(null);
        ManualLink current = both.now().link(teacher).orElse(null);
        if (Objects.equals(old, current)) {
            return List.of();
        }
        Cause cause = both.words()
                .cause(
                        CauseKind.LINK,
                        both.now().program().id().value(),
                        old == null ? null : both.words().date(old.linkedOn()),
                        current == null ? null : both.words().date(current.linkedOn()),
                        old == null ? null : both.before().of(old),
                        current == null ? null : both.after().of(current));
        return List.of(new FactChange(cause, accessInputs -> accessInputs.with(teacher, old)));
    }
}
