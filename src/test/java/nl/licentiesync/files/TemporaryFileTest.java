package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary file is its owner's alone, and nothing of it is left. */
class TemporaryFileTest {

    private static final byte[] TEXT = "names of people".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void onlyItsOwnerCanReadItAndItHasNoNameForOthersToOpen() throws IOException {
        try (TemporaryFile file = TemporaryFile.create(folder.resolve("people"))) {
            file.append(TEXT, 0, TEXT.length);

            List<Path> open = OpenFiles.in(folder);
            assertThat(open).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open.get(0))))
                    .isEqualTo("rw-------");
            assertThat(folder).as("also for when the process is killed").isEmptyDirectory();
        }

        assertThat(OpenFiles.in(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasAddedIsReadBack() throws IOException {
        try (TemporaryFile file = TemporaryFile.create(folder.resolve("people"))) {
            assertThat(file.append(TEXT, 0, TEXT.length)).isZero();
            assertThat(file.append(TEXT, 9, 6)).isEqualTo(TEXT.length);
            byte[] read = new byte[8];

            file.read(TEXT.length - 1, read, 1, 7);

            assertThat(read).isEqualTo("\0epeople".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aFaultNamesTheFile() throws IOException {
        Path path = folder.resolve("people");
        TemporaryFile file = TemporaryFile.create(path);

        assertThatThrownBy(() -> file.read(0, new byte[1], 0, 1))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(path.toString());
        file.close();
        assertThatThrownBy(() -> file.append(TEXT, 0, TEXT.length))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        Path path = Files.write(folder.resolve("people"), TEXT);

        assertThatThrownBy(() -> TemporaryFile.create(path)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(path).hasBinaryContent(TEXT);
    }
}
