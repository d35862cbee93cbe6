package nl.licentiesync.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A published report as a folder of pages, beside the CSV files that say the same. */
record Report(Path folder) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    Path index() {
        return folder.resolve("index.html");
    }

    /** The list of all schools. */
    Path list() {
        return folder.resolve("schools.html");
    }

    Path school(String code) {
        return folder.resolve("schools").resolve(code + ".html");
    }

    /** The index and all other pages. */
    List<Path> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return Stream.concat(
                            Stream.of(index()),
                            files.filter(file -> file.toString().endsWith(".html") && !file.equals(index()))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of one of its CSV files. */
    List<Map<String, String>> rows(String file) {
        return rowsOf(folder.resolve(file));
    }

    /** The codes of the schools that have a row about any teacher. */
    List<String> schools() {
        return rows("visibility.csv").stream()
                .map(row -> row.get("school_id"))
                .distinct()
                .toList();
    }

    static List<Map<String, String>> rowsOf(Path file) {
        try (CSVParser parser = CSVParser.parse(Files.readString(file), FORMAT)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
