package nl.licentiesync.nightly;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/** The time spent in each stage, summed over all threads. */
final class StageTimes {

    private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);

    /** Does the work of a stage. */
    <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.addAndGet(stage.ordinal(), System.nanoTime() - start);
        return result;
    }

    long millis(Stage stage) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(stage.ordinal()));
    }
}
