package nl.licentiesync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checksums of a file's start and of all of it are found while it is read once. */
class FileChecksumTest {

    private static final int LENGTH = 600_000;

    @TempDir
    private Path folder;

    /** Around the pieces in which it is read, and at its end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 262_143, 262_144, 262_145, 524_288, LENGTH - 1, LENGTH, LENGTH + 1})
    void theStartAndTheWholeAreWhatTheyAreByThemselves(int start) throws IOException {
        byte[] content = new byte[LENGTH];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("file"), content);
        FileChecksum ofStart = checksum(Arrays.copyOf(content, Math.min(start, LENGTH)));

        FileChecksum.StartAndWhole found = FileChecksum.ofStartAndWhole(file, start);

        assertThat(found.start()).isEqualTo(ofStart).isEqualTo(FileChecksum.of(file, start));
        assertThat(found.whole()).isEqualTo(checksum(content)).isEqualTo(FileChecksum.of(file));
    }

    private static FileChecksum checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return new FileChecksum(content.length, crc);
    }
}
