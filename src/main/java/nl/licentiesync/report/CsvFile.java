package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A published CSV file whose header and rows come from one list of columns. */
public final class CsvFile<T> implements Closeable {

    private static final int LINE = 96;
    private static final byte[] COMMA = {','};
    private static final byte[] NEWLINE = {'\n'};

    private final OutputStream out;
    private final List<Column<T>> columns;
    private final int headerLength;

    /** Begins the file with its header. */
    public CsvFile(OutputStream out, List<Column<T>> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        byte[] header = bytes(columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\n")));
        this.headerLength = header.length;
        append(ByteBuffer.wrap(header));
    }

    /** How many bytes stand before the first row. */
    int headerLength() {
        return headerLength;
    }

    /** The rows as they stand in the file; may be asked for by several threads at a time. */
    public ByteBuffer rendered(List<T> rows) {
        RenderedLines lines = new RenderedLines(LINE * rows.size());
        // Most values stand in many rows, many of them in the row before too, and are rendered once.
        Map<Object, byte[]> cells = new IdentityHashMap<>();
        int last = columns.size() - 1;
        Object[] before = new Object[columns.size()];
        byte[][] cellsBefore = new byte[columns.size()][];
        for (T row : rows) {
            for (int i = 0; i <= last; i++) {
                Column<T> column = columns.get(i);
                Object value = column.value().apply(row);
                if (value != before[i]) {
                    before[i] = value;
                    cellsBefore[i] = cell(column, value, cells);
                }
                lines.put(cellsBefore[i]);
                lines.put(i == last ? NEWLINE : COMMA);
            }
        }
        return lines.written();
    }

    private static <T> byte[] cell(Column<T> column, Object value, Map<Object, byte[]> cells) {
        byte[] known = cells.get(value);
        if (known != null) {
            return known;
        }
        byte[] cell = bytes(column.form().apply(value));
        cells.put(value, cell);
        return cell;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds rendered rows to the file. */
    public void append(ByteBuffer rows) throws IOException {
        out.write(rows.array(), 0, rows.limit());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /**
     * One column. The same object has the same form wherever it stands in a file.
     *
     * @param value what stands in a row
     * @param form how that is written
     */
    public record Column<T>(String name, Function<T, Object> value, Function<Object, String> form) {

        /** A column of codes, words of our own, dates and numbers, which keep their value. */
        public static <T> Column<T> code(String name, Function<T, Object> value) {
            return new Column<>(name, value, code -> CsvCell.code(code.toString()));
        }

        /** A column of free text, of which nothing may run as a formula in a spreadsheet. */
        public static <T> Column<T> text(String name, Function<T, Object> value) {
            return new Column<>(name, value, text -> CsvCell.text(text.toString()));
        }

        /** A column of several codes, joined by a bar. */
        public static <T> Column<T> list(String name, Function<T, List<?>> values) {
            return new Column<>(
                    name,
                    values::apply,
                    list -> CsvCell.code(
                            ((List<?>) list).stream().map(Object::toString).collect(Collectors.joining("|"))));
        }
    }
}
