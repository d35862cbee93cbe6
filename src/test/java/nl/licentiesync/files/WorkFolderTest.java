package nl.licentiesync.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A work folder is its owner's alone and goes with its user; those of others stay. */
class WorkFolderTest {

    private static final String KIND = "work-";

    @TempDir
    Path parent;

    @Test
    void itIsForItsOwnerAloneAndGoesWhenItIsClosed() throws IOException {
        try (WorkFolder folder = WorkFolder.create(parent, KIND)) {
            Files.writeString(folder.path().resolve("file"), "text");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void whatWasMadeInItCanBeMovedAway() throws IOException {
        try (WorkFolder folder = WorkFolder.create(parent, KIND)) {
            Files.writeString(folder.path().resolve("file"), "text");
            Files.move(folder.path(), parent.resolve("made"));
        }

        assertThat(names()).containsExactly("made");
        assertThat(parent.resolve("made/file")).hasContent("text");
    }

    @Test
    void oneThatNobodyHoldsIsRemovedByTheNextOfItsKind() throws IOException {
        Path left = Files.createDirectories(parent.resolve("work-1/work")).getParent();
        Files.writeString(left.resolve("licentiesync-work.lock"), "");
        Path other = Files.createDirectories(parent.resolve("other-1"));
        Files.writeString(other.resolve("licentiesync-work.lock"), "");

        WorkFolder.create(parent, KIND).close();

        assertThat(names()).containsExactly("other-1");
    }

    @Test
    void oneThatIsInUseStays() throws IOException {
        try (WorkFolder first = WorkFolder.create(parent, KIND);
                WorkFolder second = WorkFolder.create(parent, KIND);
                WorkFolder third = WorkFolder.create(parent, KIND)) {
            assertThat(List.of(first.path(), second.path(), third.path()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(path -> assertThat(path).isEmptyDirectory());
        }
    }

    @Test
    void aFolderWithAnythingElseInItStaysEvenWhenItHasSuchALock() throws IOException {
        Path state = Files.createDirectories(parent.resolve("work-state/db")).getParent();
        Files.writeString(state.resolve("lock"), "");
        Path notes = Files.createDirectories(parent.resolve("work-notes/work")).getParent();
        Files.writeString(notes.resolve("licentiesync-work.lock"), "");
        Files.writeString(notes.resolve("notes.txt"), "mine");
        Path linked = Files.createSymbolicLink(parent.resolve("work-link"), state);

        WorkFolder.create(parent, KIND).close();

        assertThat(names()).containsExactlyInAnyOrder("work-state", "work-notes", "work-link");
        assertThat(linked.resolve("db")).exists();
    }

    @Test
    void oneOfAnotherUserStaysAndNothingInItIsOpened() throws Exception {
        Path theirs =
                Files.createDirectories(parent.resolve("work-theirs/work")).getParent();
        Path pipe = theirs.resolve("licentiesync-work.lock");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> WorkFolder.create(parent, KIND).close());

        assertThat(names()).containsExactly("work-theirs");
        Files.delete(pipe);
        Files.writeString(pipe, "");
        assumeTrue(new ProcessBuilder("chown", "-R", "nobody", theirs.toString())
                        .start()
                        .waitFor()
                == 0);
        WorkFolder.create(parent, KIND).close();
        assertThat(names()).containsExactly("work-theirs");
    }

    @Test
    void whatIsNoWorkFolderStays() throws IOException {
        Files.createDirectory(parent.resolve("work-of-mine"));
        Files.writeString(parent.resolve("work-file"), "");

        WorkFolder.create(parent, KIND).close();

        assertThat(names()).containsExactlyInAnyOrder("work-of-mine", "work-file");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
