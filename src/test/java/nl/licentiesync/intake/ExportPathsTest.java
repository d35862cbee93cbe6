package nl.licentiesync.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPaths;
import nl.licentiesync.exports.UnusableExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding export files: what is there, what can be read, and what nearly has the name. */
class ExportPathsTest {

    @TempDir
    private Path folder;

    @Test
    void anOptionalExportThatLeadsNowhereIsNotTakenForAbsent() throws IOException {
        ExportFolder.in(folder);
        Files.createSymbolicLink(folder.resolve("programs.csv"), folder.resolve("share/programs.csv"));

        assertUnusable(folder.resolve("programs.csv")
                + " is a link to a file that is not there; mount its disk, or remove the link.");
    }

    @Test
    void anExportBelowAFileIsNotMissing() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> ExportPaths.in(file))
                .isInstanceOf(UnusableExport.class)
                .hasMessageContaining(file.resolve("licences.csv") + " cannot be reached (");
        assertThat(ExportPaths.problemOf(file)).contains(file + " is not a folder; name the folder of the exports.");
        assertThat(ExportPaths.problemOf(folder)).isEmpty();
    }

    @Test
    void aFolderThatMayNotBeEnteredIsToldAsThat() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        ExportFolder.in(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "root reads everything");
            assertThatThrownBy(() -> ExportPaths.in(closed))
                    .isInstanceOf(UnusableExport.class)
                    .hasMessageContainingAll(
                            "licences.csv cannot be reached; give this user permission to enter the folder " + closed);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "licences-2026-11-23.csv",
                "export_licences.txt",
                "licences.csv.bak",
                "licenses.csv",
                "Licences (1).csv"
            })
    void aNameThatNearlyFitsIsNamed(String name) throws IOException {
        ExportFolder.in(folder);
        Files.move(folder.resolve("licences.csv"), folder.resolve(name));
        Files.createFile(folder.resolve("scholen.csv"));

        assertUnusable(folder.resolve("licences.csv") + " does not exist, but beside it lies " + name
                + "; rename it, or name it with --licences.");
    }

    @Test
    void aNameWithTheDateOfTheNightIsToldWithTheNearestNames() throws IOException {
        ExportFolder.in(folder);
        Files.move(folder.resolve("licences.csv"), folder.resolve("export_22112026.csv"));

        assertThatThrownBy(() -> new ExportPaths(
                        folder,
                        Map.of(ExportFile.LICENCES, List.of("export_{date:ddMMyyyy}.csv")),
                        LocalDate.of(2026, 11, 23)))
                .isInstanceOf(UnusableExport.class)
                .hasMessage(folder.resolve("export_23112026.csv")
                        + " (by --licences) does not exist; the nearest beside it are export_22112026.csv, teachers.csv;"
                        + " put the export there, or name the right file.");
    }

    @Test
    void theNamesOfOtherExportsAreNotNear() throws IOException {
        ExportFolder.in(folder).programs().links();
        Files.delete(folder.resolve("teachers.csv"));

        assertUnusable(folder.resolve("teachers.csv")
                + " does not exist; put the export there, or name the right folder or file.");
    }

    private void assertUnusable(String sentence) {
        assertThatThrownBy(() -> ExportPaths.in(folder))
                .isInstanceOf(UnusableExport.class)
                .hasMessage(sentence);
    }
}
