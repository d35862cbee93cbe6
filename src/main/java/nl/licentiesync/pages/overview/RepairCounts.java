package nl.licentiesync.pages.overview;

import java.util.Arrays;
import nl.licentiesync.model.Access;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Verdict;

/** Numbers of pairs of a teacher and a program that are not visible and can be repaired, by cause. */
public final class RepairCounts {

    private final int[] counts = new int[RepairCause.values().length];

    /** Counts a pair when it can be repaired. */
    public void add(Verdict verdict) {
        RepairCause cause = verdict.access() == Access.NONE ? RepairCause.of(verdict) : null;
        if (cause != null) {
            counts[cause.ordinal()]++;
        }
    }

    /** Packs the numbers. */
    void write(PackWriter out) {
        for (int count : counts) {
            out.putNumber(count);
        }
    }

    /** The numbers that {@link #write} packed. */
    static RepairCounts read(PackReader in) {
        RepairCounts repairs = new RepairCounts();
        Arrays.setAll(repairs.counts, i -> in.getNumber());
        return repairs;
    }

    void add(RepairCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The pairs whose first cause is this. */
    public int of(RepairCause cause) {
        return counts[cause.ordinal()];
    }

    /** All pairs that can be repaired. */
    public int all() {
        return counts[0] + counts[1] + counts[2];
    }
}
