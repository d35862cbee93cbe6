package nl.licentiesync.exports;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Where the values of a column come from in one part of an export. */
sealed interface ColumnSource {

    /** The value of a row, before it is translated. */
    String value(CSVRecord record);

    /** What the column is called in the file or in the configuration. */
    String label();

    /** A field of the row. */
    record Field(int place, String label) implements ColumnSource {

        @Override
        public String value(CSVRecord record) {
            return CellText.in(record, place);
        }
    }

    /** Several fields, put together. */
    record Joined(List<Piece> pieces, String label) implements ColumnSource {

        @Override
        public String value(CSVRecord record) {
            StringBuilder value = new StringBuilder();
            boolean isEmpty = true;
            for (Piece piece : pieces) {
                String part = piece.place() < 0 ? piece.literal() : piece.in(record);
                isEmpty &= piece.place() < 0 || part.isEmpty();
                value.append(part);
            }
            return isEmpty ? "" : Blanks.trimmed(value.toString());
        }
    }

    /** The same in every row. */
    record Constant(String text, String label) implements ColumnSource {

        @Override
        public String value(CSVRecord record) {
            return text;
        }
    }

    /**
     * A field, or where the place is negative a text between fields.
     *
     * @param digits how many digits a number has at least; zeros come before a shorter one
     */
    record Piece(int place, String literal, int digits) {

        private String in(CSVRecord record) {
            String text = CellText.in(record, place);
            boolean isShort =
                    !text.isEmpty() && text.length() < digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return isShort ? "0".repeat(digits - text.length()) + text : text;
        }
    }
}
