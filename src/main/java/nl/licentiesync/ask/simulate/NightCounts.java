package nl.licentiesync.ask.simulate;

import java.util.Arrays;
import java.util.List;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeKind;

/** How many changes of each kind there are. */
public final class NightCounts {

    private final int[] counts;

    private NightCounts(int[] counts) {
        this.counts = counts;
    }

    /** None yet. */
    public static NightCounts none() {
        return new NightCounts(new int[ChangeKind.values().length]);
    }

    /** Of these changes. */
    public static NightCounts of(List<Change> changes) {
        NightCounts counted = none();
        changes.forEach(change -> counted.counts[change.kind().ordinal()]++);
        return counted;
    }

    /** Those and others together. */
    public NightCounts plus(NightCounts other) {
        int[] sums = counts.clone();
        Arrays.setAll(sums, i -> counts[i] + other.counts[i]);
        return new NightCounts(sums);
    }

    /** The changes of one kind. */
    public int of(ChangeKind kind) {
        return counts[kind.ordinal()];
    }

    /** All changes. */
    public int all() {
        return Arrays.stream(counts).sum();
    }
}
