package nl.licentiesync.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;

/**
 * Which values of an export the configuration gave or translated: columns by the lines of their rows, counted through
 * all parts.
 */
public final class MappedValues {

    private final Map<Column, BitSet> translated = new EnumMap<>(Column.class);
    private final Map<Column, BitSet> given = new EnumMap<>(Column.class);

    /** Notes that the value of a row was translated. */
    void translated(Column column, int line) {
        translated.computeIfAbsent(column, any -> new BitSet()).set(line);
    }

    /** Notes that the configuration gives the values of some columns in all rows up to a line. */
    void given(Set<Column> columns, int from, int to) {
        columns.forEach(
                column -> given.computeIfAbsent(column, any -> new BitSet()).set(from, to + 1));
    }

    /** The columns of a row whose values were translated. */
    public List<Column> translatedOn(int line) {
        return on(translated, line);
    }

    /** The columns of a row whose values the configuration gave. */
    public List<Column> givenOn(int line) {
        return on(given, line);
    }

    /** The lines of each column whose values were translated. */
    public Map<Column, BitSet> translated() {
        return translated;
    }

    /** The lines of each column whose values the configuration gave. */
    public Map<Column, BitSet> given() {
        return given;
    }

    /** Adds lines of a column that were noted earlier. */
    public void put(Column column, boolean isGiven, BitSet lines) {
        (isGiven ? given : translated).put(column, lines);
    }

    private static List<Column> on(Map<Column, BitSet> lines, int line) {
        List<Column> columns = new ArrayList<>();
        lines.forEach((column, set) -> {
            if (set.get(line)) {
                columns.add(column);
            }
        });
        return columns;
    }
}
