package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private ReportFolder begin(long run, String state) throws IOException {
        ReportFolder report = ReportFolder.unused(root, LocalDate.of(2026, 11, 24), run);
        report.createWork(FilePermissions.OWNER, state);
        return report;
    }

    private static void writeManifest(Path folder, String state) throws IOException {
        new ReportManifest(state, 1, Collections.emptySortedMap())
                .write(new ReportFiles(folder, FilePermissions.OWNER));
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList().stream();
        }
    }
}
