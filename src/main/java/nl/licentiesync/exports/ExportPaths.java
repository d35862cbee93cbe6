package nl.licentiesync.exports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paths of a night's export files. */
public final class ExportPaths {

    private final Map<ExportFile, Path> paths = new EnumMap<>(ExportFile.class);

    /**
     * The files of a folder (null when all are named), some of them replaced by files named one by one.
     *
     * @throws UnusableExport when a file that was named, or that a night needs, does not exist or cannot be read
     */
    public ExportPaths(@Nullable Path folder, Map<ExportFile, Path> named) {
        for (ExportFile file : ExportFile.values()) {
            Path path = named.get(file) == null && folder != null ? folder.resolve(file.fileName()) : named.get(file);
            if (path == null) {
                continue;
            }
            boolean needed = file.isRequired() || named.containsKey(file);
            if (isThere(path)) {
                checkReadable(path);
                paths.put(file, path);
            } else if (needed) {
                throw new UnusableExport(missing(path, file));
            }
        }
    }

    /** Where a file lies, empty when an optional one was not delivered. */
    public Optional<Path> of(ExportFile file) {
        return Optional.ofNullable(paths.get(file));
    }

    /** Why a folder cannot be one of exports, in a sentence; empty when it can. */
    public static Optional<String> problemOf(Path folder) {
        try {
            return Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()
                    ? Optional.empty()
                    : Optional.of("%s is not a folder; name the folder of the exports.".formatted(folder));
        } catch (NoSuchFileException e) {
            return Optional.of("The export folder %s does not exist; name the right one.".formatted(folder));
        } catch (AccessDeniedException e) {
            return Optional.of(
                    "The export folder %s cannot be reached; give this user permission to enter the folders above it."
                            .formatted(folder));
        } catch (IOException e) {
            return Optional.of("The export folder %s cannot be reached (%s); check it and its disk."
                    .formatted(folder, e.getMessage()));
        }
    }

    /** Whether anything has this name, a link that leads nowhere included: that is no export that was not delivered. */
    private static boolean isThere(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (AccessDeniedException e) {
            throw new UnusableExport(
                    "%s cannot be reached; give this user permission to enter the folder %s and those above it."
                            .formatted(path, path.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new UnusableExport(
                    "%s cannot be reached (%s); check the file and its disk.".formatted(path, e.getMessage()));
        }
    }

    private static String missing(Path path, ExportFile file) {
        List<String> near = NearNames.beside(path, file);
        return near.isEmpty()
                ? "%s does not exist; put the export there, or name the right folder or file.".formatted(path)
                : "%s does not exist, but beside it lies %s; rename it, or name it with --%s."
                        .formatted(path, String.join(" and ", near), NearNames.stem(file.fileName()));
    }

    private static void checkReadable(Path path) {
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw new UnusableExport(
                    "%s is a link to a file that is not there; mount its disk, or remove the link.".formatted(path));
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableExport(path + " is not a file; name an export file.");
        }
        if (!Files.isReadable(path)) {
            throw new UnusableExport(path + " cannot be read; give this user permission to read it.");
        }
    }
}
