package nl.licentiesync.exports;

import java.util.Map;

/**
 * Where the lines of a part are among those of its export.
 *
 * @param name of the part
 * @param linesBefore number of lines of the parts before it
 * @param labels what its columns are called in it, or how the configuration makes them
 * @param numbering what its numbers count
 */
public record PartLines(String name, int linesBefore, Map<Column, String> labels, Numbering numbering) {

    /** What the numbers of a part count. */
    public enum Numbering {
        /** The lines of an export, from 1. */
        LINES,
        /** First the file as a whole, then its lines. */
        FILE_AND_LINES,
        /** First the file as a whole, then the people in it. */
        FILE_AND_PEOPLE
    }

    public PartLines {
        labels = Map.copyOf(labels);
    }

    /** The lines of an export. */
    public PartLines(String name, int linesBefore, Map<Column, String> labels) {
        this(name, linesBefore, labels, Numbering.LINES);
    }

    /** The place of a counted line that is in this part. */
    LinePlaces.Place place(int counted) {
        int number = counted - linesBefore;
        return switch (numbering) {
            case LINES -> new LinePlaces.Place(name, number, 0);
            case FILE_AND_LINES -> new LinePlaces.Place(name, number - 1, 0);
            case FILE_AND_PEOPLE -> new LinePlaces.Place(name, 0, number - 1);
        };
    }
}
