package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line in rejects.csv for what a whole column has. */
class RepeatedFindingsTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @Test
    void aFaultOfEveryValueOfAColumnIsOneLine() {
        folder.licences(rows(20, i -> "L" + i + ",12AB00,,kim,2025-08-01,,," + (i < 11 ? "2026/11/" + i : "")));

        assertThat(told(folder.read())).containsExactly("2: cancelled_on DATE_MALFORMED x11");
    }

    @Test
    void oneGoodValueMakesItAMatterOfRows() {
        folder.licences(
                rows(20, i -> "L" + i + ",12AB00,,kim,2025-08-01,,," + (i < 11 ? "2026/11/" + i : "2026-11-12")));

        assertThat(told(folder.read())).hasSize(11).contains("12: cancelled_on DATE_MALFORMED x1");
    }

    @Test
    void tenRowsAreToldOneByOne() {
        folder.licences(rows(20, i -> "L" + i + ",12AB00,,kim,2025-08-01,,," + (i < 10 ? "2026/11/" + i : "")));

        assertThat(told(folder.read())).hasSize(10);
    }

    @Test
    void rowsThatAreRejectedOrIgnoredForAnotherReasonDoNotCount() {
        folder.teachers(rows(
                20,
                i -> i == 3
                        ? ",12AB00,,,,,,Directeur,,"
                        : i == 5 ? "T4,12AB00,,,,,,Directeur,," : "T" + i + ",12AB00,,,,,,Directeur,,"));

        assertThat(told(folder.read()))
                .containsExactlyInAnyOrder(
                        "2: roles ROLE_UNKNOWN x18", "5: teacher_id VALUE_MISSING x1", "7: - ROW_REPEATED x1");
    }

    @Test
    void aColumnWithoutAnyRequiredValueIsOneLine() {
        folder.programs(rows(12, i -> ",Kim " + i + ",,,,"));

        assertThat(told(folder.read())).contains("2: program_id VALUE_MISSING x12");
    }

    @Test
    void rowsThatStayInForceAreToldApart() {
        Exports before = folder.licences(rows(6, i -> LICENCE.replace("L1,", "L" + i + ",")))
                .read();
        folder.licences(rows(
                15,
                i -> i == 14
                        ? LICENCE.replace("L1,", "X,").replace("2025-08-20", "")
                        : LICENCE.replace("L1,", "L" + i + ",").replace("2025-08-20", "20/8/2025")));

        assertThat(told(folder.readAfter(before)))
                .containsExactlyInAnyOrder(
                        "2: terms_accepted_on DATE_MALFORMED x6", "8: terms_accepted_on DATE_MALFORMED x8");
    }

    private static String[] rows(int number, IntFunction<String> row) {
        return IntStream.range(0, number).mapToObj(row).toArray(String[]::new);
    }

    private static List<String> told(Exports exports) {
        return RepeatedFindings.toldOnce(exports.findings(), exports.tallies()).stream()
                .map(finding -> "%d: %s %s x%d"
                        .formatted(
                                finding.line(),
                                finding.column() == null
                                        ? "-"
                                        : finding.column().english(),
                                finding.code(),
                                finding.rows()))
                .toList();
    }
}
