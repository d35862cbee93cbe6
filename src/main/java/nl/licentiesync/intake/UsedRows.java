package nl.licentiesync.intake;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The used rows of one export, each known by its key.
 *
 * @param <K> the key of a row
 * @param <T> a row
 */
interface UsedRows<K, T> {

    /** The row of this key, or null. */
    @Nullable
    SourcedRow<T> get(K key);

    /** Adds a row, or replaces the one of its key. */
    void put(K key, SourcedRow<T> row);

    /** Removes the row of this key. */
    void remove(K key);

    /** Goes through the rows; those of the export come in the order of its lines. */
    void forEach(Consumer<SourcedRow<T>> action);

    /** Whether there is a row of this key. */
    default boolean contains(K key) {
        return get(key) != null;
    }
}
