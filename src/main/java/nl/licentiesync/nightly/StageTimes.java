package nl.licentiesync.nightly;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/** The time spent in each stage, summed over all threads, and how many schools were evaluated. */
final class StageTimes {

    private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);
    private final AtomicLong evaluated = new AtomicLong();

    /** Does the work of a stage. */
    <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.addAndGet(stage.ordinal(), System.nanoTime() - start);
        return result;
    }

    /** Counts a school that the rules evaluate. */
    void countEvaluated() {
        evaluated.incrementAndGet();
    }

    /** How many schools the rules evaluated. */
    long evaluated() {
        return evaluated.get();
    }

    long millis(Stage stage) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(stage.ordinal()));
    }
}
