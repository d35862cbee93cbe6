package nl.licentiesync.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Generated exports as a reader sees them: rows by English header, in the order of the file. */
record Exports(
        List<Map<String, String>> licences,
        List<Map<String, String>> teachers,
        List<Map<String, String>> programs,
        List<Map<String, String>> links,
        List<Map<String, String>> permissions) {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Generates into a folder below the given one and returns it. */
    static Path generate(Path parent, GeneratorSettings plan) {
        try {
            Path folder = Files.createTempDirectory(parent, "exports");
            new Generator(plan).generate(OutputFolder.prepare(folder, false));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One night of so many schools, with the usual date and seed. */
    static GeneratorSettings schools(int number) {
        return new GeneratorSettings(number, 1, DATE, 1, 0.01, ExportForm.ENGLISH);
    }

    static Exports read(Path folder) {
        return new Exports(
                rows(folder, "licences.csv"),
                rows(folder, "teachers.csv"),
                rows(folder, "programs.csv"),
                rows(folder, "manual-links.csv"),
                rows(folder, "permissions.csv"));
    }

    static List<String> lines(Path folder, String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(Path folder, String file) {
        try (CSVParser parser = CSVParser.parse(Files.readString(folder.resolve(file)), FORMAT)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new AssertionError(file + " has another number of fields in row " + row.getRecordNumber());
                }
                rows.add(row.toMap());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
