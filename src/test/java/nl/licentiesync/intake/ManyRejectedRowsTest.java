package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.LICENCE;
import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.licences;
import static nl.licentiesync.intake.ExportFolder.links;
import static nl.licentiesync.intake.ExportFolder.tally;
import static nl.licentiesync.intake.ExportFolder.teachers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.LicenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with more findings than are listed: all are counted, and what the run before had still stays in force. */
class ManyRejectedRowsTest {

    private static final int FURTHER = 40;
    private static final String OTHER_LICENCE = LICENCE.replace("L1", "L9");
    private static final String OTHER_TEACHER = TEACHER.replace("T1", "T9").replace("700100", "700900");

    @Test
    void aRowBeyondTheListedOnesKeepsItsPredecessorInForce(@TempDir Path temporary) {
        Exports before = ExportFolder.in(temporary)
                .licences(OTHER_LICENCE, LICENCE)
                .teachers(OTHER_TEACHER, TEACHER)
                .links("t1,12AB00,kim,2026-09-01")
                .read();

        Exports now = ExportFolder.in(temporary)
                .licences(rows(OTHER_LICENCE, "X%d,12AB00,,kim,never,,,", "L1,12AB00,,kim,never,,,"))
                .teachers(rows(OTHER_TEACHER, "X%d,12AB00,,,,,,,,never", "T1,nowhere,,,,,,,,"))
                .links(rows("T9,12AB00,kim,2026-09-01", "X%d,12AB00,kim,never", "T1,12AB00,KIM,never"))
                .readAfter(before);

        assertThat(licences(now)).isEqualTo(licences(before));
        assertThat(teachers(now)).isEqualTo(teachers(before));
        assertThat(links(now)).hasSize(2);
        assertThat(now.keptInForce()).isEqualTo(3);
        assertThat(now.lineOf(new LicenceId("L1"))).isEqualTo(FindingLog.MOST + FURTHER + 2);
        int rejected = FindingLog.MOST + FURTHER;
        assertThat(tally(now, ExportFile.LICENCES)).containsExactly(rejected + 1, 1, rejected, 0);
        assertThat(Finding.count(now.findings(), Severity.ERROR)).isEqualTo(3L * rejected);
        assertThat(now.findings()).hasSizeLessThan(3 * FindingLog.MOST + 10);
    }

    private static String[] rows(String good, String wrong, String last) {
        return Stream.of(
                        Stream.of(good),
                        IntStream.range(1, FindingLog.MOST + FURTHER).mapToObj(number -> wrong.formatted(number)),
                        Stream.of(last))
                .flatMap(rows -> rows)
                .toArray(String[]::new);
    }
}
