package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rows and values of the run before in force where an export has a rejected row, or a value of which nothing is
 * valid.
 *
 * @param <K> the key of a row
 * @param <T> a row
 */
final class RowsInForce<K, T> {

    private final ExportFile file;
    private final UsedRows<K, T> used;
    private final TableIntake<K, T> table;
    private final List<Rejected> rejected = new ArrayList<>();
    private final KeyHashes furtherRejected = new KeyHashes();
    private final List<Doubtful<K>> doubtful = new ArrayList<>();
    private final Map<Finding, Finding.Instead> answered = new HashMap<>();
    private final Set<ValueOf<K>> restoredValues = new HashSet<>();
    private final Map<K, Kept<T>> kept = new HashMap<>();

    RowsInForce(ExportFile file, UsedRows<K, T> used, TableIntake<K, T> table) {
        this.file = file;
        this.used = used;
        this.table = table;
    }

    /** Adds a rejected row whose fault is listed. */
    void reject(RejectedRowKey key, Finding fault) {
        rejected.add(new Rejected(key, fault));
    }

    /** Adds a rejected row whose fault is counted only. */
    void rejectUnlisted(RejectedRowKey key, int line) {
        furtherRejected.add(key.asLookedFor(), line);
    }

    /** Adds a used row with columns in which nothing is valid. */
    void doubt(K key, Set<Column> columns, List<Finding> warnings) {
        doubtful.add(new Doubtful<>(key, columns, warnings));
    }

    /** Adds the keys of these rows to those that are looked for in the run before. */
    void addKeysTo(RowsBefore before) {
        rejected.forEach(row -> before.lookFor(row.rejectedKey()));
        doubtful.forEach(row -> before.lookFor(table.rejectedKeyOf(row.key())));
        before.lookForAll(file, furtherRejected);
    }

    /** Takes values and rows from the run before; first the rows of which the whole key is known. */
    void keep(RowsBefore before) {
        for (Doubtful<K> row : doubtful) {
            keepValues(row, table.find(before, table.rejectedKeyOf(row.key())));
        }
        keepRows(before, RejectedRowKey::namesKey);
        keepRows(before, key -> !key.namesKey());
    }

    /** Keeps the rows of the run before that rejected ones stand for and no other row uses. */
    private void keepRows(RowsBefore before, Predicate<RejectedRowKey> chosen) {
        Map<K, Kept<T>> found = new HashMap<>();
        for (Rejected row : rejected) {
            if (chosen.test(row.rejectedKey())) {
                keepRows(before, row.rejectedKey(), row.finding().line(), found)
                        .forEach(answered -> answered.add(row.finding()));
            }
        }
        for (RejectedRowKey key : before.foundOfFurther(file)) {
            if (chosen.test(key)) {
                keepRows(before, key, furtherRejected.lineOf(key.asLookedFor()), found);
            }
        }
        found.forEach((key, row) -> used.put(key, row.row()));
        kept.putAll(found);
    }

    /** Keeps the rows of the run before with a key; returns the faults that each answers, none when no row is kept. */
    private List<List<Finding>> keepRows(
            RowsBefore before, RejectedRowKey rejectedKey, int line, Map<K, Kept<T>> found) {
        List<List<Finding>> answered = new ArrayList<>(1);
        for (T earlier : table.findAll(before, rejectedKey)) {
            if (!used.contains(table.keyOf(earlier))) {
                answered.add(found.computeIfAbsent(
                                table.keyOf(earlier),
                                key -> new Kept<>(new SourcedRow<>(line, earlier, List.of()), new ArrayList<>(1)))
                        .insteadOf());
            }
        }
        return answered;
    }

    private void keepValues(Doubtful<K> doubtfulRow, @Nullable T earlier) {
        K key = doubtfulRow.key();
        SourcedRow<T> now = Objects.requireNonNull(used.get(key));
        T row = now.row();
        for (Column column : doubtfulRow.columns()) {
            T restored = earlier == null ? row : table.withValueOf(row, earlier, column);
            if (!restored.equals(row)) {
                restoredValues.add(new ValueOf<>(key, column));
                row = restored;
            }
            if (restoredValues.contains(new ValueOf<>(key, column))) {
                answer(doubtfulRow, column, Finding.Instead.RUN_BEFORE);
            } else if (table.hasValueOfOtherRow(key, row, column)) {
                answer(doubtfulRow, column, Finding.Instead.OTHER_ROW);
            }
        }
        if (row != now.row()) {
            used.put(key, new SourcedRow<>(now.line(), row, now.invalid()));
        }
    }

    private void answer(Doubtful<K> row, Column column, Finding.Instead instead) {
        row.warnings().stream()
                .filter(warning -> warning.column() == column)
                .forEach(warning -> answered.put(warning, instead));
    }

    /** Drops the row kept by this key; false when there was none. */
    boolean remove(K key) {
        return kept.remove(key) != null;
    }

    /** The keys for which a row or value of the run before is in force. */
    Set<K> keys() {
        Set<K> keys = new HashSet<>(kept.keySet());
        restoredValues.forEach(value -> keys.add(value.key()));
        return keys;
    }

    /** Number of rows of the run before that stay in force. */
    int size() {
        return kept.size();
    }

    /** What counts instead of a faulty row or value, where something does. */
    Map<Finding, Finding.Instead> instead() {
        Map<Finding, Finding.Instead> instead = new HashMap<>(answered);
        kept.values().forEach(row -> row.insteadOf().forEach(fault -> instead.put(fault, Finding.Instead.RUN_BEFORE)));
        return instead;
    }

    private record Rejected(RejectedRowKey rejectedKey, Finding finding) {}

    /** A row of the run before that is in force, and the faults of the rows that it stands in for. */
    private record Kept<T>(SourcedRow<T> row, List<Finding> insteadOf) {}

    private record ValueOf<K>(K key, Column column) {}

    private record Doubtful<K>(K key, Set<Column> columns, List<Finding> warnings) {}
}
