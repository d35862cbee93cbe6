package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pointer to the latest report, where links can be made and on a file system that has none. */
class LatestPointerTest {

    @TempDir
    private Path disk;

    private FileSystem withoutLinks;
    private Path reports;

    @BeforeEach
    void makeFileSystem() throws IOException {
        withoutLinks = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setSupportedFeatures(Feature.FILE_CHANNEL)
                .build());
        reports = Files.createDirectories(withoutLinks.getPath("/reports"));
    }

    @AfterEach
    void close() throws IOException {
        withoutLinks.close();
    }

    @Test
    void whereLinksCanBeMadeItIsALink() throws IOException {
        ReportFolder report = report(disk, "2026-11-23-run-1");

        report.makeLatest();

        assertThat(Files.readSymbolicLink(disk.resolve("latest"))).hasToString("2026-11-23-run-1");
        assertThat(report.readAs()).isEqualTo(disk.resolve("latest"));
    }

    @Test
    void withoutLinksItIsAFileWithTheNameOfTheReport() throws IOException {
        ReportFolder first = report(reports, "2026-11-23-run-1");
        ReportFolder second = report(reports, "2026-11-24-run-2");

        first.makeLatest();
        assertThat(reports.resolve("latest")).hasContent("2026-11-23-run-1\n");
        assertThat(first.readAs()).isEqualTo(reports.resolve("2026-11-23-run-1"));
        first.remove();
        assertThat(first.path()).isDirectory();

        second.makeLatest();
        assertThat(Files.readString(reports.resolve("latest"))).isEqualTo("2026-11-24-run-2\n");
        assertThat(ReportFolder.latestNameIn(reports)).contains("2026-11-24-run-2");
        assertThat(second.isLatest()).isTrue();
        assertThat(names(reports)).containsExactly("2026-11-23-run-1", "2026-11-24-run-2", "latest");
        first.remove();
        assertThat(names(reports)).containsExactly("2026-11-24-run-2", "latest");
    }

    @Test
    void whatAKillLeftOfTheSwitchIsRemoved() throws IOException {
        Files.writeString(reports.resolve(".latest-2026-11-23-run-1"), "2026-11-23-run-1\n");
        Files.writeString(reports.resolve(".latest-notes"), "of somebody else\n");

        InterruptedReports.remove(reports, "state");

        assertThat(names(reports)).containsExactly(".latest-notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "notes", "../2026-11-23-run-1", ".2026-11-23-run-1", "2026-11-23-run-1\n2026-11-24-run-2"})
    void anotherFileIsNoPointer(String content) throws IOException {
        Files.writeString(reports.resolve("latest"), content);

        assertThat(ReportFolder.latestNameIn(reports)).isEmpty();
    }

    /** On a disk that cannot be written a file would be no better. */
    @Test
    void aFolderThatCannotBeWrittenIsStillAFailure() {
        assertThatThrownBy(() -> LatestPointer.create(disk.resolve("gone/latest"), disk.resolve("2026-11-23-run-1")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static ReportFolder report(Path root, String name) throws IOException {
        return ReportFolder.at(Files.createDirectory(root.resolve(name)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
