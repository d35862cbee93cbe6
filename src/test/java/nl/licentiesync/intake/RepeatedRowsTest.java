package nl.licentiesync.intake;

import static nl.licentiesync.intake.ExportFolder.TEACHER;
import static nl.licentiesync.intake.ExportFolder.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a repeat of an earlier row, and which row it is said to repeat. */
class RepeatedRowsTest {

    private ExportFolder folder;

    @BeforeEach
    void prepare(@TempDir Path temporary) {
        folder = ExportFolder.in(temporary);
    }

    @Test
    void aRowThatDiffersInWhatIsInvalidIsNoRepeat() {
        Exports exports = folder.teachers(TEACHER.replace("700100", ""), TEACHER.replace("700100", "7o01"))
                .read();
        assertThat(findings(exports))
                .containsExactly("teachers.csv:3 ROWS_MERGED", "teachers.csv:3 basispoort_id BASISPOORT_ID_MALFORMED");
    }

    @Test
    void aRepeatedManualLinkNamesTheLineItRepeats() {
        Exports exports = folder.links(
                        "T1,12AB00,kim,2026-02-01", "T1,12AB00,kim,2026-01-01", "T1,12AB00,kim,2026-02-01")
                .read();
        assertThat(exports.findings()).extracting(Finding::details).containsExactly(List.of("2"));
    }
}
