package nl.licentiesync.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that this process has open, as Linux tells them. */
public final class OpenFiles {

    private static final Path OWN = Path.of("/proc/self/fd");

    private OpenFiles() {}

    /** Those in a folder, also those that have no name there any more: links to them. */
    public static List<Path> in(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(OWN), "Linux tells which files are open");
        Path real = folder.toRealPath();
        try (Stream<Path> open = Files.list(OWN)) {
            return open.filter(link -> isIn(real, link)).toList();
        }
    }

    private static boolean isIn(Path folder, Path link) {
        try {
            return Files.readSymbolicLink(link).startsWith(folder);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
