package nl.licentiesync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What came of one night: the exit code, what the operator read, and the folder of its report. */
record SampleDataRun(int exitCode, String screen, Path report) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    List<Map<String, String>> visibility() {
        return rows("visibility.csv");
    }

    List<Map<String, String>> changes() {
        return rows("changes.csv");
    }

    List<Map<String, String>> actions() {
        return rows("actions.csv");
    }

    List<Map<String, String>> rejects() {
        return rows("rejects.csv");
    }

    String summary() {
        try {
            return Files.readString(report.resolve("summary.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is visible, each as school, teacher and program. */
    List<String> visible() {
        return visibility().stream()
                .filter(row -> !row.get("access").equals("NONE"))
                .map(SampleDataRun::key)
                .toList();
    }

    /** How many rows of visibility.csv there are of each access. */
    Map<String, Long> rowsByAccess() {
        return visibility().stream().collect(Collectors.groupingBy(row -> row.get("access"), Collectors.counting()));
    }

    /** The changes of a kind, each as school, teacher, program and reasons. */
    List<String> changes(String kind) {
        return changes().stream()
                .filter(row -> row.get("change").equals(kind))
                .map(row -> key(row) + " " + row.get("reasons"))
                .toList();
    }

    /** The one row of visibility.csv about this teacher at this school and this program. */
    Map<String, String> row(String school, String teacher, String program) {
        String key = String.join(" ", school, teacher, program);
        return visibility().stream()
                .filter(row -> key(row).equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no row " + key));
    }

    /** The access and reasons that stand in all rows of a licence. */
    Stream<String> accessBy(String licence) {
        return visibility().stream()
                .filter(row -> row.get("licence_id").equals(licence))
                .map(row -> row.get("access") + " " + row.get("reasons"))
                .distinct();
    }

    private static String key(Map<String, String> row) {
        return Stream.of("school_id", "teacher_id", "program_id").map(row::get).collect(Collectors.joining(" "));
    }

    private List<Map<String, String>> rows(String file) {
        try (CSVParser parser = CSVParser.parse(Files.readString(report.resolve(file)), FORMAT)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
