package nl.licentiesync.ask.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.licentiesync.exports.Blanks;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.CsvRows;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.intake.ValueJudge;

/**
 * What was found in one part of an export.
 *
 * @param encoding in which it was read
 * @param isMarked whether a byte order mark said so
 * @param headerLine physical line of its header, or of the record that looks most like one
 * @param missing the required columns that it lacks
 * @param unused the headers that nothing uses
 * @param suggestions what the configuration may say of columns: headers and templates by column
 * @param dateForms forms of dates that the configuration may add
 */
public record PartCheck(
        ExportFile file,
        Path path,
        String encoding,
        boolean isMarked,
        boolean isPacked,
        char delimiter,
        int headerLine,
        int rows,
        List<ColumnCheck> columns,
        List<Column> missing,
        List<String> unused,
        Map<Column, String> suggestions,
        List<String> dateForms) {

    /** Reads a part, whether or not it has all columns that it must have. */
    static PartCheck of(ExportFile file, Path path, ReadingOptions options) {
        try (CsvRows rows = CsvRows.withLikeliestHeader(
                path, options.charset(), options.mapping().of(file))) {
            ValueJudge judge = new ValueJudge(options.mapping().dates());
            Map<Column, ColumnStatistics> statistics = new TreeMap<>();
            file.columns().forEach(column -> statistics.put(column, new ColumnStatistics(column, judge)));
            Map<Integer, HeaderValues> unused = new TreeMap<>();
            rows.header()
                    .unusedPlaces()
                    .forEach((place, name) -> unused.put(place, new HeaderValues(name, new ArrayList<>())));
            int number = 0;
            while (rows.next()) {
                number++;
                statistics.values().forEach(column -> column.add(rows));
                unused.forEach((place, header) -> sample(rows, place, header));
            }
            List<ColumnCheck> columns = file.columns().stream()
                    .map(column ->
                            Objects.requireNonNull(statistics.get(column)).check(rows.header()))
                    .toList();
            Suggestions suggestions = new Suggestions(file, columns, statistics, List.copyOf(unused.values()), judge);
            return new PartCheck(
                    file,
                    path,
                    rows.charset().name(),
                    rows.isMarked(),
                    rows.isPacked(),
                    rows.delimiter(),
                    rows.headerLine(),
                    number,
                    columns,
                    rows.header().missing(),
                    unused.values().stream().map(HeaderValues::header).toList(),
                    suggestions.columns(),
                    suggestions.dateForms());
        }
    }

    private static void sample(CsvRows rows, int place, HeaderValues header) {
        if (header.values().size() < HeaderValues.SAMPLES
                && place < rows.current().size()) {
            String value = Blanks.trimmed(rows.current().get(place));
            if (!ValueJudge.isNothing(value)) {
                header.values().add(value);
            }
        }
    }

    /** Number of columns that are there or that a header looks like. */
    int likeness() {
        long there =
                columns.stream().filter(column -> !column.label().isEmpty()).count();
        return (int) there + suggestions.size();
    }

    /** Whether all required columns are there or have a suggestion. */
    boolean fits() {
        return suggestions.keySet().containsAll(missing);
    }
}
