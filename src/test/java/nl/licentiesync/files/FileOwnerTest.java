package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOwnerTest {

    @TempDir
    private Path folder;

    @Test
    void whatThisProcessMakesBelongsToItsUser() throws Exception {
        assertThat(FileOwner.of(Files.createFile(folder.resolve("file")))).isEqualTo(FileOwner.current());
    }

    /** In /proc the link to a process is root's, whoever runs it. */
    @Test
    @Tag("slow")
    void anotherUserThanRootIsNotTakenForRoot() throws Exception {
        assumeTrue(FileOwner.isRoot(FileOwner.current()) && Files.isExecutable(Path.of("/usr/bin/setpriv")));
        Path classes = Files.createDirectories(folder.resolve("classes/nl/licentiesync/files"));
        Files.copy(Path.of(FileOwner.class.getResource("FileOwner.class").toURI()), classes.resolve("FileOwner.class"));
        Path asks = Files.writeString(
                folder.resolve("Asks.java"),
                "class Asks { public static void main(String[] none) {"
                        + " System.out.println(nl.licentiesync.files.FileOwner.current()); } }");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        Process process = new ProcessBuilder(
                        "/usr/bin/setpriv",
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        folder.resolve("classes").toString(),
                        asks.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("nobody\n");
    }
}
