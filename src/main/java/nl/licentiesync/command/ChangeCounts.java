package nl.licentiesync.command;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.licentiesync.ask.compare.ChangedRow;
import nl.licentiesync.rules.ChangeKind;

/** Counts what differs while it is told, school by school. */
final class ChangeCounts {

    private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
    private int schools;

    /** Adds the rows of one school. */
    void add(Collection<ChangedRow> rows) {
        rows.forEach(row -> counts.merge(row.change().kind(), 1L, Long::sum));
        schools += rows.isEmpty() ? 0 : 1;
    }

    /** The number of one kind. */
    long of(ChangeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The number of all. */
    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** At how many schools anything differs. */
    int schools() {
        return schools;
    }
}
