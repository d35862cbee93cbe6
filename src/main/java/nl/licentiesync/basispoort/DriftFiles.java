package nl.licentiesync.basispoort;

import static nl.licentiesync.report.CsvFile.Column.code;
import static nl.licentiesync.report.CsvFile.Column.list;
import static nl.licentiesync.report.CsvFile.Column.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.licentiesync.ask.OutputFolder;
import nl.licentiesync.files.FilePermissions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.report.CsvFile;

/** Writes the differences: drift.csv and the page drift.html. */
public final class DriftFiles implements OutputFolder.Content {

    private static final int ROWS_AT_A_TIME = 2000;

    private final Drift drift;
    private final DriftAdvice advice;
    private final Messages messages;

    public DriftFiles(Drift drift, Messages messages) {
        this.drift = drift;
        this.advice = new DriftAdvice(drift, messages);
        this.messages = messages;
    }

    @Override
    public void writeTo(Path folder) throws IOException {
        new DriftPageBuilder(drift, advice, messages).page().writeTo(folder);
        List<CsvFile.Column<DriftRow>> columns = List.of(
                code("kind", DriftRow::kind),
                code("school_id", DriftRow::school),
                code("teacher_id", DriftRow::teacher),
                code("basispoort_id", DriftRow::account),
                code("method_id", DriftRow::method),
                list("program_ids", DriftRow::programs),
                code("should", DriftRow::should),
                text("actual", DriftRow::actual),
                code("detail", DriftRow::detail),
                text("advice", advice::of));
        List<DriftRow> rows = drift.rows();
        try (CsvFile<DriftRow> file =
                new CsvFile<>(FilePermissions.OWNER.createFile(folder.resolve("drift.csv")), columns)) {
            for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
                file.append(file.rendered(rows.subList(from, Math.min(from + ROWS_AT_A_TIME, rows.size()))));
            }
        }
    }
}
