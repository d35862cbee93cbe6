package nl.licentiesync.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.files.FilePermissions;

/**
 * A database that a crash left open, with its {@link RecoveryPoint}. HSQLDB by itself would stop to replay its log at a
 * damaged line, and would not notice another damage at all; so its files are checked first, and only those parts of them
 * that a checksum vouches for are replayed.
 */
final class CrashedDatabase {

    private final Path folder;
    private final String database;

    private CrashedDatabase(Path folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    /** What a crash left in a folder; empty when there is no part of a recovery point, as of earlier versions. */
    static Optional<CrashedDatabase> in(Path folder, String database) throws IOException {
        return Files.isDirectory(folder) && !recoveryFiles(folder).isEmpty()
                ? Optional.of(new CrashedDatabase(folder, database))
                : Optional.empty();
    }

    /** The files of a recovery point that are there, whole or not. */
    static List<Path> recoveryFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> RecoveryPoint.isOf(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** What differs from the recovery point, a sentence for each file. */
    List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        SortedMap<String, FileChecksum> checksums = read(RecoveryPoint.CHECKSUMS, differences);
        SortedMap<String, FileChecksum> commits = read(RecoveryPoint.COMMITS, differences);
        if (!differences.isEmpty()) {
            return differences;
        }
        for (String ending : RecoveryPoint.REPLACED) {
            String second = RecoveryPoint.secondName(ending);
            compare(name(ending), noted(checksums, second), limit -> FileChecksum.of(kept(ending)), differences);
        }
        compare(name(".data"), noted(checksums, name(".data")), limit -> pages().checksum(limit), differences);
        compare(name(".log"), noted(commits, name(".log")), limit -> FileChecksum.of(kept(".log"), limit), differences);
        return differences;
    }

    private SortedMap<String, FileChecksum> read(String file, List<String> differences) throws IOException {
        Path path = folder.resolve(file);
        if (Files.notExists(path)) {
            differences.add(file + " is missing");
            return new TreeMap<>();
        }
        Optional<SortedMap<String, FileChecksum>> content = ChecksumFile.read(path);
        if (content.isEmpty()) {
            differences.add(file + " is no longer what it was");
        }
        return content.orElseGet(TreeMap::new);
    }

    private static void compare(String file, FileChecksum noted, Checksum checksum, List<String> differences)
            throws IOException {
        try {
            if (!checksum.upTo(noted.length()).equals(noted)) {
                differences.add(file + " is no longer what it was");
            }
        } catch (NoSuchFileException e) {
            if (noted.length() > 0) {
                differences.add(file + " is missing");
            }
        }
    }

    private static FileChecksum noted(SortedMap<String, FileChecksum> checksums, String file) {
        return Objects.requireNonNull(checksums.get(file), file);
    }

    /**
     * Writes the database of the recovery point to a folder that does not exist: as HSQLDB would have left it if it was
     * killed right after the last commit that counts.
     */
    void rebuild(Path target) throws IOException {
        SortedMap<String, FileChecksum> checksums = required(RecoveryPoint.CHECKSUMS);
        FilePermissions permissions = FilePermissions.of(folder);
        permissions.createNewFolder(target);
        try (OutputStream script = permissions.createFile(target.resolve(name(".script")))) {
            Files.copy(kept(".script"), script);
        }
        try (OutputStream data =
                new BufferedOutputStream(permissions.createFile(target.resolve(name(".data"))), 1 << 16)) {
            pages().write(noted(checksums, name(".data")).length(), data);
        }
        try (OutputStream log = permissions.createFile(target.resolve(name(".log")))) {
            copy(
                    kept(".log"),
                    noted(required(RecoveryPoint.COMMITS), name(".log")).length(),
                    log);
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(kept(".properties"))) {
            properties.load(in);
        }
        // Else HSQLDB does not look at the log.
        properties.setProperty("modified", "yes");
        try (OutputStream out = permissions.createFile(target.resolve(name(".properties")))) {
            properties.store(out, null);
        }
    }

    private static void copy(Path file, long length, OutputStream out) throws IOException {
        if (length == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("it became shorter");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    private SortedMap<String, FileChecksum> required(String file) throws IOException {
        return ChecksumFile.read(folder.resolve(file)).orElseThrow();
    }

    private DataFileAtOpening pages() {
        return new DataFileAtOpening(folder.resolve(name(".data")), kept(".backup"));
    }

    /** A file by its second name, or, before it got that, by its own. */
    private Path kept(String ending) {
        Path second = folder.resolve(RecoveryPoint.secondName(ending));
        return Files.exists(second) ? second : folder.resolve(name(ending));
    }

    private String name(String ending) {
        return database + ending;
    }

    /** Computes the checksum of the first bytes of a file. */
    private interface Checksum {
        FileChecksum upTo(long length) throws IOException;
    }
}
