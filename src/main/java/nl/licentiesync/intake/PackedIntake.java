package nl.licentiesync.intake;

import java.util.List;
import java.util.function.Function;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.RowFormat;

/**
 * Reads an export whose rows belong to schools and may be many, and keeps them packed.
 *
 * @param <K> the key of a row
 * @param <T> a row
 */
abstract class PackedIntake<K, T> extends TableIntake<K, T> {

    private final PackedRows<K, T> used;
    private final Function<T, K> keyOf;

    PackedIntake(ExportFile file, RowFormat<T> format, Function<T, K> keyOf, Function<T, SchoolCode> schoolOf) {
        this(file, new PackedRows<>(format, keyOf, schoolOf), keyOf);
    }

    private PackedIntake(ExportFile file, PackedRows<K, T> used, Function<T, K> keyOf) {
        super(file, used);
        this.used = used;
        this.keyOf = keyOf;
    }

    @Override
    final PackedRows<K, T> used() {
        return used;
    }

    @Override
    final K keyOf(T row) {
        return keyOf.apply(row);
    }

    @Override
    List<Integer> linesOf(K key) {
        return used.linesOf(key);
    }
}
