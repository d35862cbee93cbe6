package nl.licentiesync.ask.compare;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Source;
import org.jspecify.annotations.Nullable;

/**
 * One fact in an export row that is compared between two states, where the row may be missing in one of them.
 *
 * @param <T> the kind of row
 * @param value what the fact says in a row; null for nothing
 * @param undo puts the fact back in a row, whatever else was put back in it
 */
record ComparedFact<T>(
        CauseKind kind,
        FactKind factKind,
        @Nullable T old,
        @Nullable T current,
        Function<T, @Nullable FactValue> value,
        UnaryOperator<T> undo) {

    boolean differs() {
        return !Objects.equals(was(), now());
    }

    Cause cause(CauseMessages words, String subject, Function<T, Source> before, Function<T, Source> after) {
        return words.cause(
                kind,
                subject,
                was(),
                now(),
                old == null ? null : before.apply(old),
                current == null ? null : after.apply(current));
    }

    private @Nullable FactValue was() {
        return old == null ? null : value.apply(old);
    }

    private @Nullable FactValue now() {
        return current == null ? null : value.apply(current);
    }
}
