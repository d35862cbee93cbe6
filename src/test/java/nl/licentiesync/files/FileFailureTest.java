package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The words behind the name of a file that could not be used. */
class FileFailureTest {

    private static final Path TOLD = Path.of("/srv/state");

    @Test
    void aReasonNeverRepeatsTheNameThatIsTold() {
        String name = TOLD.toString();

        assertThat(FileFailure.reason(TOLD, new AccessDeniedException(name))).isEqualTo("permission denied");
        assertThat(FileFailure.reason(TOLD, new FileAlreadyExistsException(name)))
                .isEqualTo("a file is in the way");
        assertThat(FileFailure.reason(TOLD, new NoSuchFileException(name))).isEqualTo("it is not there");
        assertThat(FileFailure.reason(TOLD, new FileSystemException(name, null, "Too many levels of links")))
                .isEqualTo("Too many levels of links");
        assertThat(FileFailure.reason(TOLD, new IOException("Is a directory"))).isEqualTo("Is a directory");
        assertThat(FileFailure.reason(TOLD, new IOException())).isEqualTo("IOException");
    }

    @Test
    void anotherFileThanTheOneThatIsToldIsNamed() {
        assertThat(FileFailure.reason(TOLD, new AccessDeniedException("/srv/state/db")))
                .isEqualTo("/srv/state/db: permission denied");
        assertThat(FileFailure.reason(TOLD, new FileAlreadyExistsException("/srv")))
                .isEqualTo("/srv: a file is in the way");
    }
}
