package nl.licentiesync.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.files.FilePermissions;
import org.apache.commons.csv.CSVPrinter;

/** One file of an export, open for writing. */
final class ExportWriter implements Closeable {

    private final CSVPrinter printer;
    private final ExportForm form;
    private long rows;

    /** Begins a file of the folder with its header. */
    ExportWriter(Path folder, ExportFile export, ExportForm form) throws IOException {
        var file = FilePermissions.OWNER.createFile(folder.resolve(export.fileName()));
        var writer = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        writer.write(form.opening());
        this.printer = new CSVPrinter(writer, form.csv());
        this.form = form;
        printer.printRecord(form.header(export));
    }

    /** Appends the rows. */
    void write(List<? extends Row> more) throws IOException {
        for (Row row : more) {
            printer.printRecord(row.cells(form));
            rows++;
        }
    }

    /** Number of rows written, without the header. */
    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
