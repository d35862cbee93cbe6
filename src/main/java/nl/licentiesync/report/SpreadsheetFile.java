package nl.licentiesync.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that are put together cell by cell, for a Dutch spreadsheet. */
public final class SpreadsheetFile {

    private static final CsvDialect DIALECT = CsvDialect.SPREADSHEET;

    private final StringBuilder text = new StringBuilder(DIALECT.start());
    private boolean inRow;

    /** Begins a file with its header. */
    public SpreadsheetFile(List<String> header) {
        for (String name : header) {
            text(name);
        }
        endRow();
    }

    /** Adds a cell with a code, or a number that is none to count with. */
    public SpreadsheetFile code(String value) {
        return cell(DIALECT.code(value));
    }

    /** Adds a cell with a day to count with, empty when there is none. */
    public SpreadsheetFile date(@Nullable LocalDate day) {
        return cell(day == null ? "" : day.toString());
    }

    /** Adds a cell with a free text. */
    public SpreadsheetFile text(String value) {
        return cell(DIALECT.text(value));
    }

    /** Adds a cell with a number to count with. */
    public SpreadsheetFile number(long value) {
        return cell(Long.toString(value));
    }

    private SpreadsheetFile cell(String cell) {
        text.append(inRow ? DIALECT.delimiter() : "").append(cell);
        inRow = true;
        return this;
    }

    /** Ends a row. */
    public void endRow() {
        text.append(DIALECT.lineEnd());
        inRow = false;
    }

    /** All that was added. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
