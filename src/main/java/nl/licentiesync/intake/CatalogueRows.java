package nl.licentiesync.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The used rows of the catalogue. */
final class CatalogueRows<K, T> implements UsedRows<K, T> {

    private final Map<K, SourcedRow<T>> rows = new LinkedHashMap<>();

    @Override
    public @Nullable SourcedRow<T> get(K key) {
        return rows.get(key);
    }

    @Override
    public void put(K key, SourcedRow<T> row) {
        rows.put(key, row);
    }

    @Override
    public void remove(K key) {
        rows.remove(key);
    }

    @Override
    public void forEach(Consumer<SourcedRow<T>> action) {
        rows.values().forEach(action);
    }
}
