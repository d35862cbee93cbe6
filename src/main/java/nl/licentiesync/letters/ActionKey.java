package nl.licentiesync.letters;

import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.rules.Action;

/**
 * What makes an action of a school the same one in two runs.
 *
 * @param action its kind
 * @param licence the number of the licence it is about, else empty
 * @param teacher the number of the teacher it is about, else empty
 * @param publisher the publisher it is about, as names are compared, else empty
 */
public record ActionKey(String action, String licence, String teacher, String publisher) {

    /** The key of an action. */
    public static ActionKey of(Action action) {
        return new ActionKey(
                action.kind().name(),
                action.licence() == null ? "" : action.licence().id().value(),
                action.teacher() == null ? "" : action.teacher().id().value(),
                PublisherKey.of(action.publisher()).value());
    }
}
