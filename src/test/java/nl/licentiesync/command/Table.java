package nl.licentiesync.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A published CSV file, by column. */
record Table(List<CSVRecord> rows) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    static Table read(Path file) {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            return new Table(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each row these columns, separated by a blank; an empty cell is a dash. */
    List<String> cells(String... columns) {
        return rows.stream()
                .map(row -> Stream.of(columns)
                        .map(row::get)
                        .map(cell -> cell.isEmpty() ? "-" : cell)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
