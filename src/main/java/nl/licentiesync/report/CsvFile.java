package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A published CSV file, whose header and rows come from one list of columns. */
final class CsvFile<T> implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final int BUFFER = 1 << 16;
    private static final String RUNS_AS_FORMULA = "=+-@\t\r";

    private final OutputStream out;
    private final List<Column<T>> columns;
    private final StringBuilder buffer = new StringBuilder(2 * BUFFER);
    private final CSVPrinter printer;

    CsvFile(OutputStream out, List<Column<T>> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        this.printer = new CSVPrinter(buffer, FORMAT);
        for (Column<T> column : columns) {
            printer.print(column.name());
        }
        printer.println();
    }

    void write(T row) throws IOException {
        for (Column<T> column : columns) {
            printer.print(column.value().apply(row));
        }
        printer.println();
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
        buffer.setLength(0);
    }

    /** One column: its header, and what stands in it. */
    record Column<T>(String name, Function<T, String> value) {

        /** A column of codes, dates and numbers, which are written as they are. */
        static <T> Column<T> code(String name, Function<T, Object> value) {
            return new Column<>(name, row -> value.apply(row).toString());
        }

        /** A column of free text, of which nothing may run as a formula in a spreadsheet. */
        static <T> Column<T> text(String name, Function<T, String> value) {
            return new Column<>(name, row -> harmless(value.apply(row)));
        }

        private static String harmless(String text) {
            return !text.isEmpty() && RUNS_AS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        }
    }
}
