package nl.licentiesync.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes why a file could not be used and what helps. The remedy depends on the type of the exception and on the
 * state of the disk, never on the system's own text, which is localised.
 */
public final class FileFailure {

    /** A disk with less than this is full. */
    private static final long FULL = 1L << 20;

    private static final String AGAIN = "then run it again, it recovers by itself.";

    private FileFailure() {}

    /** The exception of the file system along the causes of a failure that names a file, empty when there is none. */
    public static Optional<FileSystemException> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException ofFile && ofFile.getFile() != null) {
                return Optional.of(ofFile);
            }
        }
        return Optional.empty();
    }

    /** The same exception, with the file that the operation was about. */
    public static FileSystemException of(Path file, Throwable failure) {
        if (failure instanceof FileSystemException ofFile && ofFile.getFile() != null) {
            return ofFile;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        FileSystemException named = new FileSystemException(
                file.toString(), null, root.getMessage() == null ? root.toString() : root.getMessage());
        named.initCause(failure);
        return named;
    }

    /** Why a file or folder could not be used, in a few words; another file than the one that is told is named. */
    public static String reason(Path told, Exception failure) {
        String words = inWords(failure);
        return failure instanceof FileSystemException ofFile
                        && ofFile.getFile() != null
                        && !Path.of(ofFile.getFile()).equals(told)
                ? ofFile.getFile() + ": " + words
                : words;
    }

    private static String inWords(Exception failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file is in the way";
        }
        return failure instanceof NoSuchFileException ? "it is not there" : reason(failure);
    }

    private static String reason(Exception failure) {
        String words = failure instanceof FileSystemException ofFile ? ofFile.getReason() : failure.getMessage();
        return words == null
                ? failure.getClass().getSimpleName()
                : words.lines().findFirst().orElse("");
    }

    /** Names the file, the failed operation, the owner and the remedy. */
    public static String sentence(FileSystemException failure) {
        Path file = Path.of(failure.getFile());
        if (failure instanceof AccessDeniedException) {
            return denied(file);
        }
        if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
            return "%s is not there (moved or removed meanwhile, or its disk is not mounted?). Put it back, %s"
                    .formatted(file, AGAIN);
        }
        return "%s cannot be read or written (%s). %s".formatted(file, reason(failure), remedy(file));
    }

    private static String denied(Path file) {
        Path found = existing(file);
        String owner = FileOwner.of(found);
        return "%s cannot be opened or changed, as this user (%s) has no permission; %s belongs to %s. Run it as %s (sudo -u %s), or give this user permission."
                .formatted(file, FileOwner.current(), found, owner, owner, owner);
    }

    private static String remedy(Path file) {
        Path found = existing(file);
        try {
            FileStore disk = Files.getFileStore(found);
            long free = disk.getUsableSpace();
            if (free < FULL && disk.getTotalSpace() > 0) {
                return "Its disk is full: free disk space, " + AGAIN;
            }
            return String.format(
                    Locale.ROOT,
                    "Its disk has %,d MB free: look whether %s has used up a quota or may write no larger files, and whether the system log tells of errors of the disk; put that right, %s",
                    free >> 20,
                    FileOwner.of(found),
                    AGAIN);
        } catch (IOException unknown) {
            return "Look whether its disk is full, is mounted and has errors; put that right, " + AGAIN;
        }
    }

    private static Path existing(Path file) {
        Path path = file.toAbsolutePath();
        while (Files.notExists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
