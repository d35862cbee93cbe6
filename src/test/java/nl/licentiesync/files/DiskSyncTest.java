package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published is on the disk before the state says so. */
class DiskSyncTest {

    private static final List<String> WORKS = List.of("true");
    private static final List<String> FAILS = List.of("false");
    private static final List<String> MISSING = List.of("/no/such/command");

    @TempDir
    Path folder;

    private final List<String> forced = new ArrayList<>();

    @Test
    void fewFilesAreForcedOneByOneAndThenTheirFolders() throws IOException {
        write("a.csv", "schools/b.html");
        Files.createSymbolicLink(folder.resolve("latest"), Path.of("elsewhere"));

        sync(WORKS).tree(folder);

        assertThat(forced).containsExactly("schools/b.html", "schools", "a.csv", "");
    }

    @Test
    void manyFilesAreFlushedAtOnce() throws IOException {
        writeMany();

        sync(WORKS).tree(folder);

        assertThat(forced).isEmpty();
    }

    @Test
    void whereTheCommandFailsOrIsMissingTheyAreForcedOneByOne() throws IOException {
        writeMany();
        for (List<String> command : List.of(FAILS, MISSING)) {
            forced.clear();
            sync(command).tree(folder);
            assertThat(forced).hasSize(101).contains("", "17.html");
        }
    }

    @Test
    void theSystemSyncsFilesAndFolders() throws IOException {
        write("a.csv", "schools/b.html");
        DiskSync.ofSystem().tree(folder);
        writeMany();
        DiskSync.ofSystem().tree(folder);
        DiskSync.ofSystem().names(folder);
    }

    @Test
    void aFolderThatIsNamedByALinkIsSynced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("reports")));
        DiskSync.ofSystem().names(link);
    }

    @Test
    void aFileThatCannotBeForcedIsNamed() {
        assertThatThrownBy(() -> DiskSync.ofSystem().names(folder.resolve("none")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(folder.resolve("none").toString());
    }

    private DiskSync sync(List<String> command) {
        return new DiskSync(path -> forced.add(folder.relativize(path).toString()), command);
    }

    private void writeMany() throws IOException {
        for (int i = 0; i < 100; i++) {
            write(i + ".html");
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
