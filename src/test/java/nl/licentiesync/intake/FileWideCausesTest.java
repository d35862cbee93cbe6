package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cause that more than ten rows and more than a tenth of a file have is one finding. */
class FileWideCausesTest {

    @ParameterizedTest(name = "{0} of {1} rows: {2} findings")
    @CsvSource({"11, 109, 1", "11, 110, 11", "10, 10, 10", "5000, 5000, 1"})
    void manyRowsWithOneCauseAreToldOnce(int rows, int read, int told) {
        List<Finding> findings = IntStream.range(0, rows)
                .mapToObj(i -> Finding.of(
                        ExportFile.LICENCES,
                        rows + 1 - i,
                        Column.CANCELLED_ON,
                        FindingCode.FUTURE_FACT,
                        "2062-01-" + i % 30))
                .toList();

        List<Finding> once = FileWideCauses.toldOnce(findings, tallies(read));

        assertThat(once).hasSize(told);
        assertThat(once).extracting(Finding::rows).containsOnly(told == 1 ? rows : 1);
        assertThat(once).extracting(Finding::line).contains(2);
    }

    @ParameterizedTest
    @CsvSource({"DATE_MALFORMED", "ROW_REPEATED", "ACCEPTER_UNKNOWN"})
    void faultsToCorrectOneByOneStay(FindingCode code) {
        List<Finding> findings = IntStream.range(2, 100)
                .mapToObj(line -> Finding.of(ExportFile.LICENCES, line, Column.STARTS_ON, code, "x"))
                .toList();

        assertThat(FileWideCauses.toldOnce(findings, tallies(98))).isEqualTo(findings);
    }

    private static Map<ExportFile, FileTally> tallies(int read) {
        return Map.of(
                ExportFile.LICENCES,
                new FileTally(
                        "",
                        read,
                        read,
                        0,
                        0,
                        Set.of(),
                        Set.of(),
                        List.of(),
                        new FileAtReading(Instant.EPOCH, 2, true, Map.of())));
    }
}
