package nl.licentiesync.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Size and checksum of each file of a closed database, so that damage is noticed before the database is opened. An open
 * database has a {@link RecoveryPoint} in its place.
 */
final class StateChecksums {

    private static final String NAME = "seal";

    private static final String DATA = ".data";

    private final Path folder;
    private @Nullable FileChecksum used;

    private StateChecksums(Path folder) {
        this.folder = folder;
    }

    /** The seal of the database in a folder. */
    static StateChecksums of(Path folder) {
        return new StateChecksums(folder);
    }

    /** Notes what the files are now. */
    void put() throws IOException {
        ChecksumFile.write(folder.resolve(NAME), contents());
    }

    /**
     * What differs from what was noted, a sentence for each file; none when there is nothing to compare with.
     *
     * @throws UnusableState when the seal itself is damaged
     */
    List<String> differences() throws IOException {
        if (!isThere()) {
            return List.of();
        }
        SortedMap<String, FileChecksum> noted = noted();
        SortedMap<String, FileChecksum> found = contents();
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, FileChecksum> file : noted.entrySet()) {
            FileChecksum now = found.remove(file.getKey());
            if (now == null) {
                differences.add(file.getKey() + " is missing");
            } else if (!now.equals(file.getValue())) {
                differences.add(file.getKey() + " is no longer what it was");
            }
        }
        found.keySet().forEach(file -> differences.add(file + " does not belong to it (move it elsewhere)"));
        return differences;
    }

    private SortedMap<String, FileChecksum> noted() throws IOException {
        Path checksums = folder.resolve(NAME);
        return ChecksumFile.read(checksums)
                .orElseThrow(() -> new UnusableState(
                        "The file %s is damaged, which tells whether the database beside it is whole. Nothing was changed; put back a backup of the state and report folders, or, if you are sure that the other files are whole, remove %s and run it again."
                                .formatted(checksums, checksums)));
    }

    /** Whether there is anything to compare with. */
    boolean isThere() throws IOException {
        Path checksums = folder.resolve(NAME);
        return isFile(checksums) && Files.size(checksums) > 0;
    }

    /** The checksum of the used part of the database's .data: as it was last read here, or of what is there now. */
    FileChecksum used(Path data) throws IOException {
        if (used == null) {
            ofData(data);
        }
        return Objects.requireNonNull(used);
    }

    /** Removes it, before anything is written. */
    void remove() throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Length and checksum of each file. */
    private SortedMap<String, FileChecksum> contents() throws IOException {
        SortedMap<String, FileChecksum> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(NAME) && !RecoveryPoint.isOf(name) && isFile(file)) {
                    contents.put(name, name.endsWith(DATA) ? ofData(file) : FileChecksum.of(file));
                }
            }
        }
        return contents;
    }

    private FileChecksum ofData(Path data) throws IOException {
        FileChecksum.StartAndWhole checksums = FileChecksum.ofStartAndWhole(data, RecoveryPoint.usedLength(data));
        used = checksums.start();
        return checksums.whole();
    }

    /** A file of which the disk cannot tell is not one that is missing. */
    private static boolean isFile(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).isRegularFile();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
