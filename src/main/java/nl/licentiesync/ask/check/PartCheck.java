package nl.licentiesync.ask.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param programs the first programs, of a catalogue
 * @param problem why it is not in the encoding that was said, in a sentence; empty when it is
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
        List<String> dateForms,
        Set<String> programs,
        String problem) {

    /**
     * Reads a part, whether or not it has all columns that it must have.
     *
     * @param mostRows no more rows are read
     * @param programs of the catalogue, as far as they are known
     */
    static PartCheck of(ExportFile file, Path path, ReadingOptions options, int mostRows, Set<String> programs) {
        try (CsvRows rows = CsvRows.withLikeliestHeader(
                path, options.charset(), options.mapping().of(file))) {
            ValueJudge judge = new ValueJudge(options.mapping().dates());
            Map<Column, ColumnStatistics> statistics = new TreeMap<>();
            file.columns().forEach(column -> statistics.put(column, new ColumnStatistics(file, column, judge)));
            Map<Integer, HeaderValues> unused = new TreeMap<>();
            rows.header()
                    .unusedPlaces()
                    .forEach((place, name) -> unused.put(place, new HeaderValues(name, new ArrayList<>())));
            int number = 0;
            while (number < mostRows && rows.next()) {
                number++;
                statistics.values().forEach(column -> column.add(rows));
                unused.forEach((place, header) -> sample(rows, place, header));
            }
            List<ColumnCheck> columns = file.columns().stream()
                    .map(column ->
                            Objects.requireNonNull(statistics.get(column)).check(rows.header()))
                    .toList();
            Suggestions suggestions =
                    new Suggestions(file, columns, statistics, List.copyOf(unused.values()), judge, programs, number);
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
                    suggestions.dateForms(),
                    suggestions.programs(),
                    "");
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

    /** The same, with the reason why it is not in the encoding that was said. */
    PartCheck withProblem(String sentence) {
        return new PartCheck(
                file,
                path,
                encoding,
                isMarked,
                isPacked,
                delimiter,
                headerLine,
                rows,
                columns,
                missing,
                unused,
                suggestions,
                dateForms,
                programs,
                sentence);
    }

    /** The headers that nothing uses, and that no suggestion names. */
    public List<String> unusedAfterAll() {
        return unused.stream()
                .filter(header -> suggestions.values().stream()
                        .noneMatch(used -> used.equals(header)
                                || used.contains("{" + header + "}")
                                || used.contains("{" + header + ":00}")))
                .toList();
    }

    /** The encoding that the configuration is to name; empty when it is the one that was said. */
    public Optional<String> proposedEncoding() {
        return problem.isEmpty() ? Optional.empty() : Optional.of(encoding);
    }

    /** The required columns that the part lacks and no header looks like. */
    public List<Column> withoutSuggestion() {
        return missing.stream()
                .filter(column -> !suggestions.containsKey(column))
                .toList();
    }

    /** Number of columns that are there or that a header looks like. */
    int likeness() {
        long there =
                columns.stream().filter(column -> !column.label().isEmpty()).count();
        return (int) there + suggestions.size();
    }

    /** Whether all required columns are there or have a suggestion. */
    boolean fits() {
        return withoutSuggestion().isEmpty();
    }
}
