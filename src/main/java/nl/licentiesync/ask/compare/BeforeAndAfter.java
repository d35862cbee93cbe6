package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.Sources;

/**
 * The inputs for one program at a school before and after.
 *
 * @param before where the facts were written
 * @param after where the facts are written
 */
record BeforeAndAfter(AccessInputs was, AccessInputs now, Sources before, Sources after, CauseMessages words) {

    /** The keys of rows that were there or are, in order. */
    static <K extends Comparable<K>> Stream<K> keys(Map<K, ?> was, Map<K, ?> now) {
        return Stream.concat(was.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted();
    }

    static <K, T> Map<K, T> byKey(List<T> rows, Function<T, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
