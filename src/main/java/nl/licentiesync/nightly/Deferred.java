package nl.licentiesync.nightly;

import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads what an earlier step has handed on by the time the first item is asked for. */
final class Deferred<T> implements ItemReader<T> {

    private final Supplier<Iterator<T>> source;
    private @Nullable Iterator<T> items;

    Deferred(Supplier<Iterator<T>> source) {
        this.source = source;
    }

    @Override
    public @Nullable T read() {
        if (items == null) {
            items = source.get();
        }
        return items.hasNext() ? items.next() : null;
    }
}
