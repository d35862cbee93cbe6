package nl.licentiesync.basispoort;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.TextOrder;

/**
 * The differences of one school.
 *
 * @param code of the school; empty for those of no school
 * @param rows in the order of drift.csv
 */
public record SchoolDifferences(String code, List<DriftRow> rows) {

    static final Comparator<SchoolDifferences> WORST_FIRST = Comparator.comparingInt(
                    (SchoolDifferences school) -> school.rows().size())
            .reversed()
            .thenComparing(SchoolDifferences::code, TextOrder.BY_CODE_POINT);

    /** Whether they are of no school. */
    public boolean isOfNoSchool() {
        return code.isEmpty();
    }

    /** How many there are of each kind. */
    public Map<DriftKind, Integer> counts() {
        return counts(rows);
    }

    static Map<DriftKind, Integer> counts(List<DriftRow> rows) {
        Map<DriftKind, Integer> counts = new EnumMap<>(DriftKind.class);
        rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return counts;
    }
}
