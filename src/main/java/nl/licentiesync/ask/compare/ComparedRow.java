package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import org.jspecify.annotations.Nullable;

/**
 * A kind of row whose facts may cause a change.
 *
 * @param <K> what identifies a row
 * @param <T> the kind of row
 * @param subject the number or code that causes name
 * @param presence the fact that a row came or went; null for rows that are always there
 */
record ComparedRow<K, T>(
        Find<K, T> find,
        Replace<K, T> replace,
        Origin<T> origin,
        Function<T, String> subject,
        @Nullable ComparedFact<T> presence,
        List<ComparedFact<T>> facts) {

    /** Finds a row among the inputs; null when it is not there. */
    interface Find<K, T> {
        @Nullable
        T in(AccessInputs inputs, K key);
    }

    /** Copies the inputs with a row in place of any other of its key; null for none. */
    interface Replace<K, T> {
        AccessInputs in(AccessInputs inputs, K key, @Nullable T row);
    }

    /** Tells where a part of a row was written. */
    interface Origin<T> {
        Source of(Sources sources, T row, FactKind part);
    }

    /** The changed facts of one row: that it came or went, or what differs in it. */
    Stream<FactChange> changes(K key, BeforeAndAfter both) {
        T old = find.in(both.was(), key);
        T current = find.in(both.now(), key);
        if (old != null && current != null) {
            return facts.stream()
                    .filter(fact -> fact.differs(both.messages(), old, current))
                    .map(fact -> new FactChange(cause(fact, old, current, both), now -> undone(now, key, fact, old)));
        }
        T either = old == null ? current : old;
        return either == null || presence == null
                ? Stream.empty()
                : Stream.of(new FactChange(cause(presence, old, current, both), now -> replace.in(now, key, old)));
    }

    private AccessInputs undone(AccessInputs now, K key, ComparedFact<T> fact, T old) {
        T row = find.in(now, key);
        return row == null ? now : replace.in(now, key, fact.undo().apply(row, old));
    }

    private Cause cause(ComparedFact<T> fact, @Nullable T old, @Nullable T current, BeforeAndAfter both) {
        T either = old == null ? current : old;
        return both.messages()
                .cause(
                        fact.kind(),
                        either == null ? "" : subject.apply(either),
                        old == null ? null : fact.value().apply(both.messages(), old),
                        current == null ? null : fact.value().apply(both.messages(), current),
                        old == null ? null : origin.of(both.before(), old, fact.part()),
                        current == null ? null : origin.of(both.after(), current, fact.part()));
    }
}
