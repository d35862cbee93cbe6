package nl.licentiesync.ask.check;

import java.util.List;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ColumnOrigin;

/**
 * What was found of a column in one part of an export.
 *
 * @param label what it is called in the file or the configuration; empty when it is absent
 * @param values number of rows with a value
 * @param valid number of these that can be used
 * @param invalid the first values that cannot
 */
public record ColumnCheck(
        Column column, ColumnOrigin origin, String label, int values, int valid, List<InvalidValue> invalid) {

    /**
     * A value that cannot be used.
     *
     * @param line on which its row begins
     * @param value as it is in the file; masked where it is about people
     */
    public record InvalidValue(int line, String value) {}
}
