package nl.licentiesync.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Random numbers from a separate stream for each school and night, so that schools do not influence each other. */
final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private RandomStream(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of one school in one night. */
    static RandomStream of(long seed, int school, int night) {
        return new RandomStream(mix(mix(mix(seed) + school) + night));
    }

    private static long mix(long value) {
        long mixed = value + GOLDEN_GAMMA;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    // Built on nextLong alone: how Java bounds a number or makes a fraction of it may change from version to version.
    private double fraction() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** True in the given share of cases, 0 to 1. */
    boolean chance(double share) {
        return fraction() < share;
    }

    /** A number from 0 up to, not including, the bound. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** A fraction from the first up to the last. */
    double between(double first, double last) {
        return first + fraction() * (last - first);
    }

    /** A number around 0, seldom below -2 or above 2 (nearly the normal distribution). */
    double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += fraction();
        }
        return sum;
    }

    /** A day from the first to the last, both included; the first when the last lies before it. */
    LocalDate day(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return days <= 0 ? first : first.plusDays(between(0, days));
    }

    /** One of the choices, each as likely. */
    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The position of one of the weights, each as likely as its weight says. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        int position = 0;
        while (left >= weights[position]) {
            left -= weights[position];
            position++;
        }
        return position;
    }
}
