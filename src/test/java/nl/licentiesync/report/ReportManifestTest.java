package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.files.FilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report's list of files, by which damage is found. */
class ReportManifestTest {

    @TempDir
    Path report;

    private ReportManifest manifest;
    private FileChecksum sum;

    @BeforeEach
    void write() throws IOException {
        ReportFiles files = new ReportFiles(report, FilePermissions.OWNER);
        files.createFolder("schools");
        write(files, "visibility.csv", "123456789");
        write(files, "schools/12AB00.html", "page");
        write(files, "empty.csv", "");
        SortedMap<String, UnchangedSince> unchanged =
                new TreeMap<>(Map.of("schools/12AB00.html", new UnchangedSince(LocalDate.of(2026, 11, 20), 12)));
        manifest = new ReportManifest("state-id", 17, files.written(), unchanged);
        sum = manifest.write(files);
    }

    @Test
    void filesAreSummedWhileTheyAreWritten() {
        // The check value that the definition of CRC32C names for these nine digits.
        assertThat(manifest.files())
                .containsEntry("visibility.csv", new FileChecksum(9, "e3069283"))
                .containsEntry("empty.csv", new FileChecksum(0, "00000000"));
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        assertThat(ReportManifest.in(report, FileChecksum.parse(sum.toString())))
                .contains(manifest);
        assertThat(ReportManifest.stateOf(report)).contains("state-id");
    }

    @Test
    void oneThatWasChangedOrIsGoneIsNotRead() throws IOException {
        Path file = report.resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replace("17", "18"));
        assertThat(ReportManifest.in(report, sum)).isEmpty();
        Files.delete(file);
        assertThat(ReportManifest.in(report, sum)).isEmpty();
    }

    @Test
    void filesThatAreChangedCutOffGoneOrLinksAreDamaged() throws IOException {
        assertThat(damaged()).isEmpty();
        Files.writeString(report.resolve("visibility.csv"), "123456798");
        assertThat(damaged()).containsExactly("visibility.csv");
        Files.writeString(report.resolve("visibility.csv"), "123");
        assertThat(damaged()).containsExactly("visibility.csv");
        Files.move(report.resolve("schools"), report.resolve("moved"));
        Files.createSymbolicLink(report.resolve("schools"), report.resolve("moved"));
        Files.delete(report.resolve("empty.csv"));
        Files.createDirectory(report.resolve("empty.csv"));
        assertThat(damaged()).containsExactly("empty.csv", "schools/12AB00.html", "visibility.csv");
    }

    @Test
    void aSentenceNamesAFewFiles() {
        assertThat(ReportManifest.named(List.of("b", "a"))).isEqualTo("b, a");
        assertThat(ReportManifest.named(
                        IntStream.range(0, 1005).mapToObj(String::valueOf).toList()))
                .isEqualTo("0, 1, 2, 3, 4 and 1,000 more");
    }

    private Stream<String> damaged() {
        return ReportManifest.damaged(report, manifest.files()).stream();
    }

    private static void write(ReportFiles files, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = files.create(name)) {
            for (byte first : bytes.length == 0 ? bytes : new byte[] {bytes[0]}) {
                out.write(first);
            }
            out.write(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1));
        }
    }
}
