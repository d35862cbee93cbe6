package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths mean what they mean to the operating system. */
class RealPathTest {

    @TempDir
    Path temp;

    private Path home;

    @BeforeEach
    void makeALinkToAFolderElsewhere() throws IOException {
        home = temp.toRealPath();
        Files.createDirectories(home.resolve("disk/deep"));
        Files.createSymbolicLink(home.resolve("link"), Path.of("disk/deep"));
    }

    @Test
    void whatLiesAboveALinkIsAboveItsTarget() throws IOException {
        assertThat(RealPath.of(home.resolve("link/../reports"))).isEqualTo(home.resolve("disk/reports"));
        assertThat(RealPath.of(home.resolve("disk/../reports"))).isEqualTo(home.resolve("reports"));
    }

    @Test
    void aFolderThatIsThereAndOneThatIsNotYetHaveOneNameEach() throws IOException {
        for (String name : new String[] {
            "link", "link/.", "disk/deep", "./disk//deep", "link/new/..", "../" + home.getFileName() + "/link"
        }) {
            assertThat(RealPath.of(home.resolve(name))).as(name).isEqualTo(home.resolve("disk/deep"));
        }
        assertThat(RealPath.of(home.resolve("link/a/b"))).isEqualTo(home.resolve("disk/deep/a/b"));
        assertThat(RealPath.of(Path.of("/.."))).isEqualTo(Path.of("/"));
        assertThat(RealPath.of(Path.of("target")))
                .isEqualTo(Path.of("").toRealPath().resolve("target"));
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(home.resolve("dangling"), Path.of("gone"));

        assertThatThrownBy(() -> RealPath.of(home.resolve("dangling/reports"))).isInstanceOf(NoSuchFileException.class);
    }
}
