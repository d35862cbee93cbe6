package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What interrupted runs of a state left among the reports is removed, and nothing else. */
class InterruptedReportsTest {

    private static final int LONGEST_PATH = 4095;
    private static final int NAME_LENGTH = 200;

    @TempDir
    Path root;

    @Test
    void aReportThatAnInterruptedRunHadBegunIsRemoved() throws IOException {
        Files.writeString(begin(3, "mine").work().resolve("visibility.csv"), "personal data");

        InterruptedReports.remove(root, "mine");

        assertThat(names()).isEmpty();
    }

    @Test
    void soIsOneThatHasItsManifestButNotItsNameYet() throws IOException {
        Path work = begin(3, "mine").work();
        writeManifest(work, "mine");
        InterruptedReports.unmark(work);

        InterruptedReports.remove(root, "mine");

        assertThat(names()).isEmpty();
    }

    @Test
    void thoseOfOtherStatesAndOfNobodyStay() throws IOException {
        begin(3, "another");
        Path finished = begin(4, "another").work();
        writeManifest(finished, "another");
        InterruptedReports.unmark(finished);
        Files.createDirectory(root.resolve(".2026-11-24-run-5"));
        Files.writeString(Files.createDirectory(root.resolve(".notes")).resolve(".state"), "mine");
        Files.createDirectory(root.resolve("2026-11-24-run-6"));
        writeManifest(root.resolve("2026-11-24-run-6"), "mine");

        InterruptedReports.remove(root, "mine");

        assertThat(names())
                .containsExactly(
                        ".2026-11-24-run-3", ".2026-11-24-run-4", ".2026-11-24-run-5", ".notes", "2026-11-24-run-6");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = begin(3, "mine").work();
        Path other = Files.createDirectory(root.resolve("other"));
        Files.createSymbolicLink(other.resolve(".2026-11-24-run-3"), elsewhere);

        InterruptedReports.remove(other, "mine");

        assertThat(elsewhere.resolve(".state")).isRegularFile();
        assertThat(other.resolve(".2026-11-24-run-3")).exists();
    }

    @Test
    void linksThatWereNotMadeTheLatestAreRemoved() throws IOException {
        for (String state : new String[] {"mine", "another"}) {
            Path report = Files.createDirectory(root.resolve("2026-11-24-run-" + state.length()));
            writeManifest(report, state);
            Files.createSymbolicLink(root.resolve(".latest-" + report.getFileName()), report.getFileName());
        }
        Files.createSymbolicLink(root.resolve(".latest-2026-11-23-run-1"), Path.of("2026-11-23-run-1"));

        InterruptedReports.remove(root, "mine");

        assertThat(names()).containsExactly(".latest-2026-11-24-run-7", "2026-11-24-run-4", "2026-11-24-run-7");
    }

    @Test
    void aFinishedReportDoesNotHoldTheNote() throws IOException {
        ReportFolder report = begin(3, "mine");
        writeManifest(report.work(), "mine");

        report.complete();

        assertThat(report.path().resolve(".state")).doesNotExist();
        assertThat(report.path().resolve(ReportManifest.NAME)).isRegularFile();
    }

    /** The note does not fit into the longest path that there may be, as it would not on a full disk. */
    @Test
    void aReportThatCannotBeBegunLeavesNothing() throws IOException {
        Path deep = root;
        while (LONGEST_PATH - deep.toString().length() > 2 * NAME_LENGTH) {
            deep = Files.createDirectory(deep.resolve("x".repeat(NAME_LENGTH)));
        }
        int left = LONGEST_PATH - deep.toString().length() - "/.2026-11-24-run-3".length() - "/.state".length();
        Path full = Files.createDirectory(deep.resolve("x".repeat(left)));
        ReportFolder report = ReportFolder.unused(full, LocalDate.of(2026, 11, 24), 3);

        assertThatThrownBy(() -> report.createWork(FilePermissions.OWNER, "mine"))
                .isInstanceOf(IOException.class);

        assertThat(full).isEmptyDirectory();
    }

    @Test
    void whatAnotherStateHasBegunIsNotTaken() throws IOException {
        ReportFolder report = ReportFolder.unused(root, LocalDate.of(2026, 11, 24), 3);
        begin(3, "another");

        assertThatThrownBy(() -> report.createWork(FilePermissions.OWNER, "mine"))
                .isInstanceOf(FileAlreadyExistsException.class);

        assertThat(report.work().resolve(".state")).hasContent("another");
    }

    private ReportFolder begin(long run, String state) throws IOException {
        ReportFolder report = ReportFolder.unused(root, LocalDate.of(2026, 11, 24), run);
        report.createWork(FilePermissions.OWNER, state);
        return report;
    }

    private static void writeManifest(Path folder, String state) throws IOException {
        new ReportManifest(state, 1, Collections.emptySortedMap(), Collections.emptySortedMap())
                .write(new ReportFiles(folder, FilePermissions.OWNER));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
        }
    }
}
