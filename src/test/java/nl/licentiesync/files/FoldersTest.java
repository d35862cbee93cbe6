package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is copied for its owner alone can be changed there, and be read by nobody else, whatever the source allows. */
class FoldersTest {

    @TempDir
    Path temp;

    @Test
    void aCopyForItsOwnerHasTheOwnersPermissions() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("from"));
        Path file = Files.writeString(folder.resolve("data"), "text");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        Folders.copyForOwner(folder, temp.resolve("to"));

        Path copy = temp.resolve("to/data");
        assertThat(copy).hasContent("text");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())))
                .isEqualTo("rwx------");
    }
}
