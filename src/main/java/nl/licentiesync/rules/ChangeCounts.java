package nl.licentiesync.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Numbers of changes by kind. */
public final class ChangeCounts {

    private final int[] counts;

    private ChangeCounts(int[] counts) {
        this.counts = counts;
    }

    /** None yet. */
    public static ChangeCounts none() {
        return new ChangeCounts(new int[ChangeKind.values().length]);
    }

    /** Counts these changes. */
    public static ChangeCounts of(List<Change> changes) {
        ChangeCounts counted = none();
        changes.forEach(change -> counted.counts[change.kind().ordinal()]++);
        return counted;
    }

    /** The given number of each kind, asked for in the order of the kinds. */
    public static ChangeCounts by(ToIntFunction<ChangeKind> number) {
        ChangeCounts counted = none();
        for (ChangeKind kind : ChangeKind.values()) {
            counted.counts[kind.ordinal()] = number.applyAsInt(kind);
        }
        return counted;
    }

    /** The sum of two counts. */
    public ChangeCounts plus(ChangeCounts other) {
        int[] sums = counts.clone();
        Arrays.setAll(sums, i -> counts[i] + other.counts[i]);
        return new ChangeCounts(sums);
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
