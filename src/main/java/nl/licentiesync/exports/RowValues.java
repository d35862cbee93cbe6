package nl.licentiesync.exports;

/** The values of one row by column: of a record of a CSV file, or of a teacher of a roster. */
public interface RowValues {

    /** The value of a column; empty when the row does not have it. */
    String value(Column column);

    /** Whether the configuration made this value of a column out of another one. */
    boolean isTranslated(Column column, String value);

    /** Notes that the row, which is on this line, has a value in a column; a row counts once. */
    void fill(Column column, int line);

    /** Whether the row has as many fields as it must have. */
    boolean fits();

    /** Number of fields that it has. */
    int size();

    /** Number of fields that it must have. */
    int fields();
}
