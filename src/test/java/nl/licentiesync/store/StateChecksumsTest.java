package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to a database's files is found, and damage to the seal is told from it. */
class StateChecksumsTest {

    @TempDir
    Path folder;

    private Path checksums;
    private byte[] whole;

    @BeforeEach
    void sealTwoFiles() throws IOException {
        Files.writeString(folder.resolve("a.data"), "some rows");
        Files.writeString(folder.resolve("a.script"), "CREATE");
        StateChecksums.of(folder).put();
        checksums = folder.resolve("seal");
        whole = Files.readAllBytes(checksums);
    }

    @Test
    void wholeFilesPass() throws IOException {
        assertThat(StateChecksums.of(folder).differences()).isEmpty();
    }

    @Test
    void aChangedAMissingAndAnAddedFileAreNamed() throws IOException {
        Files.writeString(folder.resolve("a.data"), "some rowz");
        Files.delete(folder.resolve("a.script"));
        Files.writeString(folder.resolve("b.data"), "");

        assertThat(StateChecksums.of(folder).differences())
                .containsExactly(
                        "a.data is no longer what it was",
                        "a.script is missing",
                        "b.data does not belong to it (move it elsewhere)");
    }

    @Test
    void everyFlippedByteOfTheSealIsDamageToTheSeal() throws IOException {
        for (int at = 0; at < whole.length; at++) {
            for (int flip : new int[] {0x01, 0x20, 0x80, 0xFF}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) flip;
                assertDamaged(damaged);
            }
        }
    }

    @Test
    void aSealThatIsCutOffIsDamaged() throws IOException {
        for (int length = 1; length < whole.length; length++) {
            assertDamaged(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aSealOfAnEarlierVersionIsUnderstood() throws IOException {
        String[] lines = new String(whole, StandardCharsets.UTF_8).split("\n");
        Files.writeString(checksums, lines[1] + "\n" + lines[2] + "\n");
        assertThat(StateChecksums.of(folder).differences()).isEmpty();

        Files.writeString(folder.resolve("a.data"), "other");
        assertThat(StateChecksums.of(folder).differences()).containsExactly("a.data is no longer what it was");
    }

    private void assertDamaged(byte[] content) throws IOException {
        Files.write(checksums, content);
        assertThatThrownBy(() -> StateChecksums.of(folder).differences())
                .as(new String(content, StandardCharsets.ISO_8859_1))
                .isInstanceOf(UnusableState.class)
                .hasMessage(
                        "The file %s is damaged, which tells whether the database beside it is whole. Nothing was changed; put back a backup of the state and report folders, or, if you are sure that the other files are whole, remove %s and run it again.",
                        checksums, checksums);
    }
}
