package nl.licentiesync.nightly;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/** The time spent in each stage, summed over all threads, and how many schools went through it. */
final class StageTimes {

    private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);
    private final AtomicLongArray schools = new AtomicLongArray(Stage.values().length);

    /** Does the work of a stage. */
    <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.addAndGet(stage.ordinal(), System.nanoTime() - start);
        schools.incrementAndGet(stage.ordinal());
        return result;
    }

    /** How many schools were judged, and not told of as before. */
    long evaluated() {
        return schools.get(Stage.JUDGE_LICENCES.ordinal());
    }

    long millis(Stage stage) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(stage.ordinal()));
    }
}
