package nl.licentiesync.ask.compare;

import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.Sources;

/**
 * The inputs for one program at a school before and after.
 *
 * @param before where the facts were written
 * @param after where the facts are written
 */
record BeforeAndAfter(AccessInputs was, AccessInputs now, Sources before, Sources after, CauseMessages messages) {

    /** The keys of rows that were there or are, in order. */
    <K extends Comparable<K>> Stream<K> keys(Function<AccessInputs, Stream<K>> keys) {
        return Stream.of(was, now).flatMap(keys).distinct().sorted();
    }
}
