package nl.licentiesync.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a night's export files lie. */
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
            if (Files.exists(path)) {
                checkReadable(path);
                paths.put(file, path);
            } else if (needed) {
                throw new UnusableExport(
                        "%s does not exist; put the export there, or name the right folder or file.".formatted(path));
            }
        }
    }

    /** Where a file lies, empty when an optional one was not delivered. */
    public Optional<Path> of(ExportFile file) {
        return Optional.ofNullable(paths.get(file));
    }

    private static void checkReadable(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnusableExport(path + " is not a file; name an export file.");
        }
        if (!Files.isReadable(path)) {
            throw new UnusableExport(path + " cannot be read; give this user permission to read it.");
        }
    }
}
