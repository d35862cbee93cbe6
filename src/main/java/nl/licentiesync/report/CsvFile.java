package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A published CSV file, whose header and rows come from one list of columns. */
final class CsvFile<T> implements Closeable {

    private static final int LINE = 128;

    private final OutputStream out;
    private final List<Column<T>> columns;

    CsvFile(OutputStream out, List<Column<T>> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        String header = columns.stream().map(Column::name).collect(Collectors.joining(",", "", "\n"));
        append(ByteBuffer.wrap(header.getBytes(StandardCharsets.UTF_8)));
    }

    /** The rows as they stand in the file; may be asked for by several threads at a time. */
    ByteBuffer rendered(List<T> rows) {
        StringBuilder lines = new StringBuilder(LINE * rows.size());
        for (T row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                lines.append(columns.get(i).cell().apply(row)).append(i == columns.size() - 1 ? '\n' : ',');
            }
        }
        return ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Adds rendered rows to the file. */
    void append(ByteBuffer rows) throws IOException {
        out.write(rows.array(), 0, rows.limit());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** One column: its header, and how its cells stand in the file. */
    record Column<T>(String name, Function<T, String> cell) {

        /** A column of codes, dates and numbers, which are written as they are. */
        static <T> Column<T> code(String name, Function<T, Object> value) {
            return new Column<>(name, row -> CsvCell.code(value.apply(row).toString()));
        }

        /** A column of free text, of which nothing may run as a formula in a spreadsheet. */
        static <T> Column<T> text(String name, Function<T, String> value) {
            return new Column<>(name, row -> CsvCell.text(value.apply(row)));
        }
    }
}
