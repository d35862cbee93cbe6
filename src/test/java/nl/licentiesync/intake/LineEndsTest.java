package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import nl.licentiesync.exports.ExportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a file while it is read: when it was written, and whether its last line has an end. */
class LineEndsTest {

    private static final String TEACHERS = "teacher_id,school_id,last_name\nT1,12AB00,Vos\nT2,12AB00,Bos";

    @TempDir
    private Path temporary;

    @Test
    void aLastLineWithoutEndIsAWarningWhereTheRunBeforesHadOne() {
        ExportFolder folder = ExportFolder.in(temporary);
        Exports cut = folder.text(ExportFile.TEACHERS, TEACHERS).read();
        Exports whole = folder.text(ExportFile.TEACHERS, TEACHERS + "\r\n").read();

        assertThat(LineEnds.missing(cut.tallies(), Set.of(ExportFile.TEACHERS, ExportFile.LICENCES)))
                .containsExactly(Finding.of(ExportFile.TEACHERS, 3, null, FindingCode.LINE_END_MISSING));
        assertThat(LineEnds.missing(cut.tallies(), Set.of(ExportFile.LICENCES))).isEmpty();
        assertThat(LineEnds.missing(whole.tallies(), Set.of(ExportFile.values())))
                .isEmpty();
    }

    @Test
    void theTimeOfChangeIsThatOfTheFileThatWasRead() throws Exception {
        ExportFolder folder = ExportFolder.in(temporary);
        Path teachers = folder.path(ExportFile.TEACHERS);
        Files.setLastModifiedTime(teachers, FileTime.from(Instant.parse("2026-11-20T10:00:00Z")));

        Exports exports = folder.read();
        Files.setLastModifiedTime(teachers, FileTime.from(Instant.parse("2026-11-24T10:00:00Z")));

        assertThat(exports.tallies().get(ExportFile.TEACHERS).atReading().modified())
                .isEqualTo("2026-11-20T10:00:00Z");
    }
}
