package nl.licentiesync.exports;

import java.util.Map;

/**
 * Where the lines of a part are among those of its export.
 *
 * @param name of the part
 * @param linesBefore number of lines of the parts before it
 * @param labels what its columns are called in it, or how the configuration makes them
 */
public record PartLines(String name, int linesBefore, Map<Column, String> labels) {

    public PartLines {
        labels = Map.copyOf(labels);
    }
}
