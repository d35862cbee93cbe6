package nl.licentiesync.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Used rows of an export that is never large: the catalogue. */
final class ListedRows<K, T> implements UsedRows<K, T> {

    private final Map<K, Sourced<T>> rows = new LinkedHashMap<>();

    @Override
    public @Nullable Sourced<T> get(K key) {
        return rows.get(key);
    }

    @Override
    public void put(K key, Sourced<T> row) {
        rows.put(key, row);
    }

    @Override
    public void remove(K key) {
        rows.remove(key);
    }

    @Override
    public void forEach(Consumer<Sourced<T>> action) {
        rows.values().forEach(action);
    }
}
