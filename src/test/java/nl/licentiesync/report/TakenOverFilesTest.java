package nl.licentiesync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.licentiesync.files.FilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is taken over from an earlier report only when that has the same bytes, for the same readers. */
class TakenOverFilesTest {

    private static final ByteBuffer TEXT = ByteBuffer.wrap("L(\"x\")\n".getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path temp;

    private Path earlier;
    private Path now;

    @BeforeEach
    void writeTheEarlierReport() throws IOException {
        earlier = Files.createDirectory(temp.resolve("earlier"));
        now = Files.createDirectory(temp.resolve("now"));
        try (OutputStream out = new ReportFiles(earlier, FilePermissions.OWNER).create("x.js")) {
            out.write(TEXT.array());
        }
    }

    @Test
    void theSameBytesAreOneFileWithTwoNames() throws IOException {
        ReportFiles files = new ReportFiles(now, FilePermissions.OWNER);

        assertThat(files.takeOverSame("x.js", earlier, TEXT::equals)).isTrue();

        assertThat(Files.isSameFile(now.resolve("x.js"), earlier.resolve("x.js")))
                .isTrue();
        assertThat(files.written().get("x.js")).isEqualTo(FileChecksum.of(earlier.resolve("x.js")));
    }

    /** The tests lie in memory where that is possible, and the build on a disk: no link leads from one to the other. */
    @Test
    void theSameBytesAreCopiedWhereNoLinkIsPossible() throws IOException {
        Path disk = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "other-disk");
        assumeFalse(
                Files.getFileStore(disk).equals(Files.getFileStore(temp)), "the build lies on the disk of the tests");
        ReportFiles files = new ReportFiles(disk, FilePermissions.OWNER);

        assertThat(files.takeOverSame("x.js", earlier, TEXT::equals)).isTrue();

        assertThat(disk.resolve("x.js")).hasSameBinaryContentAs(earlier.resolve("x.js"));
        assertThat(files.written().get("x.js")).isEqualTo(FileChecksum.of(earlier.resolve("x.js")));
    }

    @Test
    void otherBytesOrReadersAreNotTakenOver() throws IOException {
        Files.writeString(earlier.resolve("x.js"), "L(\"y\")\n");
        assertThat(new ReportFiles(now, FilePermissions.OWNER).takeOverSame("x.js", earlier, TEXT::equals))
                .isFalse();
        Files.writeString(earlier.resolve("x.js"), "L(\"x\")\n");
        assertThat(new ReportFiles(now, FilePermissions.GROUP).takeOverSame("x.js", earlier, TEXT::equals))
                .isFalse();
        assertThat(new ReportFiles(now, FilePermissions.OWNER).takeOverSame("gone.js", earlier, TEXT::equals))
                .isFalse();
        assertThat(now).isEmptyDirectory();
    }
}
