package nl.licentiesync.nightly;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.licentiesync.report.WhyEvaluated;

/** The time spent in each stage, summed over all threads, and how many schools were evaluated for which reason. */
final class StageTimes {

    private final AtomicLongArray nanos = new AtomicLongArray(Stage.values().length);
    private final AtomicLongArray evaluated = new AtomicLongArray(WhyEvaluated.values().length);

    /** Does the work of a stage. */
    <T> T timed(Stage stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        nanos.addAndGet(stage.ordinal(), System.nanoTime() - start);
        return result;
    }

    /** Counts a school that the rules evaluate. */
    void countEvaluated(WhyEvaluated why) {
        evaluated.incrementAndGet(why.ordinal());
    }

    /** How many schools the rules evaluated for a reason. */
    long evaluated(WhyEvaluated why) {
        return evaluated.get(why.ordinal());
    }

    /** How many schools the rules evaluated. */
    long evaluated() {
        return Stream.of(WhyEvaluated.values()).mapToLong(this::evaluated).sum();
    }

    long millis(Stage stage) {
        return TimeUnit.NANOSECONDS.toMillis(nanos.get(stage.ordinal()));
    }
}
