package nl.licentiesync.basispoort.sample;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random choices about one school, which do not depend on those about others. */
final class SampleChance {

    private static final long SCHOOLS_APART = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    /** The choices about the school of a number. */
    SampleChance(long seed, int school) {
        this.random = new SplittableRandom(seed * SCHOOLS_APART + school);
    }

    /** True once in so many cases. */
    boolean onceIn(int cases) {
        return below(cases) == 0;
    }

    /** A number from 0 up to, not including, the bound. */
    int below(int bound) {
        // Built on nextLong alone: how Java bounds a number may change from version to version.
        return (int) Math.floorMod(random.nextLong(), (long) bound);
    }

    /** One of the choices, each as likely; empty when there is none. */
    <T> Optional<T> oneOf(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(below(choices.size())));
    }
}
