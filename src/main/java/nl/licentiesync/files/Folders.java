package nl.licentiesync.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes whole folders. */
public final class Folders {

    private Folders() {}

    /**
     * Copies a folder with its files and their permissions to a place where nothing is. Folders in it are left out: a
     * database that was killed leaves one of temporary files, and needs it no more.
     */
    public static void copy(Path folder, Path target) throws IOException {
        Files.copy(folder, target, StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file)).toList()) {
                try {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw FileFailure.of(file, e);
                }
            }
        }
    }

    /** Copies as {@link #copy}, for its owner alone to read and write. */
    public static void copyForOwner(Path folder, Path target) throws IOException {
        FilePermissions.OWNER.createNewFolder(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !Files.isDirectory(file)).toList()) {
                try (OutputStream copy = FilePermissions.OWNER.createFile(target.resolve(file.getFileName()))) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** Deletes a folder with all that it holds; nothing happens when there is none. */
    public static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
