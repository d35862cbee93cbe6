package nl.licentiesync.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A run that was published in a soak.
 *
 * @param nights those that it builds on and its own, the first one first
 * @param base the number of the run before, or {@link #NONE}
 * @param report the name of its report; empty once that is removed
 * @param restorable whether all is kept that it takes to make it current again
 */
record SoakRun(long number, List<CountedNight> nights, long base, Optional<String> report, boolean restorable) {

    /** The number of no run. */
    static final long NONE = 0;

    LocalDate date() {
        return nights.get(nights.size() - 1).date();
    }

    /** Whether it, or the run that it was built on, is earlier than the oldest run that is needed. */
    boolean isBuiltBefore(long oldest) {
        return number < oldest || base != NONE && base < oldest;
    }

    SoakRun withoutReport() {
        return new SoakRun(number, nights, base, Optional.empty(), false);
    }

    SoakRun notRestorable() {
        return new SoakRun(number, nights, base, report, false);
    }
}
