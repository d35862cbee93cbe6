package nl.licentiesync.nightly;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** How long each stage took, all threads together. */
final class StageTimes {

    private final Map<Stage, LongAdder> nanos = new EnumMap<>(Stage.class);

    StageTimes() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new LongAdder());
        }
    }

    /** Does the work of a stage. */
    <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.get(stage).add(System.nanoTime() - start);
        return result;
    }

    long millis(Stage stage) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(stage).sum());
    }
}
