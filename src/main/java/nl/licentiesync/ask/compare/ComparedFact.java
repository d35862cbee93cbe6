package nl.licentiesync.ask.compare;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.licentiesync.ask.FactKind;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the rows of an export that may cause a change.
 *
 * @param <T> the kind of row
 * @param part the part of the row that it is written in
 * @param value its value in a row, also as a sentence says it; null for nothing
 * @param undo copies it into a row from the row as it was
 * @param matters what has to differ in two rows for the fact to count
 */
record ComparedFact<T>(
        CauseKind kind,
        FactKind part,
        BiFunction<CauseMessages, T, @Nullable FactValue> value,
        BiFunction<T, T, T> undo,
        BiFunction<CauseMessages, T, @Nullable Object> matters) {

    /**
     * A fact of which every value counts.
     *
     * @param get reads it from a row
     * @param value describes it
     * @param put copies a row with another value
     */
    static <T, V extends @Nullable Object> ComparedFact<T> of(
            CauseKind kind,
            FactKind part,
            Function<T, V> get,
            BiFunction<CauseMessages, V, @Nullable FactValue> value,
            BiFunction<T, V, T> put) {
        BiFunction<CauseMessages, T, @Nullable FactValue> inRow =
                (messages, row) -> value.apply(messages, get.apply(row));
        return new ComparedFact<>(kind, part, inRow, (row, old) -> put.apply(row, get.apply(old)), inRow::apply);
    }

    /** The same fact, where only this has to differ. */
    ComparedFact<T> mattersBy(Function<T, Object> other) {
        return new ComparedFact<>(kind, part, value, undo, (messages, row) -> other.apply(row));
    }

    boolean differs(CauseMessages messages, T old, T current) {
        return !Objects.equals(matters.apply(messages, old), matters.apply(messages, current));
    }
}
