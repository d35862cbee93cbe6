package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published is on the disk before the state says so. */
class DiskSyncTest {

    @TempDir
    Path folder;

    private final List<String> forced = Collections.synchronizedList(new ArrayList<>());

    @Test
    void filesAreForcedAndThenTheirFolders() throws IOException {
        write("a.csv", "schools/b.html");
        Files.createSymbolicLink(folder.resolve("latest"), Path.of("elsewhere"));

        sync().tree(folder);

        assertThat(forced.subList(0, 2)).containsExactlyInAnyOrder("a.csv", "schools/b.html");
        assertThat(forced.subList(2, forced.size())).containsExactlyInAnyOrder("schools", "");
    }

    @Test
    void ofSomeFoldersOnlyTheNamesAreForced() throws IOException {
        write("a.csv", "assets/c.css", "schools/b.html");

        sync().tree(folder, Set.of(folder.resolve("schools")));

        assertThat(forced).containsExactlyInAnyOrder("a.csv", "assets/c.css", "assets", "schools", "");
    }

    @Test
    void aFileThatCannotBeForcedIsToldWhenTheOthersAreThrough() throws IOException {
        write("a.csv", "b.csv", "c.csv");
        DiskSync failing = new DiskSync(path -> {
            if (path.endsWith("b.csv")) {
                throw new FileSystemException(path.toString(), null, "the disk is gone");
            }
            forced.add(folder.relativize(path).toString());
        });

        assertThatThrownBy(() -> failing.tree(folder))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("b.csv");
        assertThat(forced).containsExactlyInAnyOrder("a.csv", "c.csv");
    }

    @Test
    void theSystemSyncsFilesAndFolders() throws IOException {
        write("a.csv", "schools/b.html");
        DiskSync.ofSystem().tree(folder);
        DiskSync.ofSystem().force(folder);
    }

    @Test
    void aFolderThatIsNamedByALinkIsSynced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("reports")));
        DiskSync.ofSystem().force(link);
    }

    @Test
    void aFileThatCannotBeForcedIsNamed() {
        assertThatThrownBy(() -> DiskSync.ofSystem().force(folder.resolve("none")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(folder.resolve("none").toString());
    }

    private DiskSync sync() {
        return new DiskSync(path -> forced.add(folder.relativize(path).toString()));
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
