package nl.licentiesync.exports;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a night's exports, each of which may come in several parts. */
public final class ExportPaths {

    private final Map<ExportFile, List<ExportPart>> parts = new EnumMap<>(ExportFile.class);
    private final @Nullable Path rosters;

    /**
     * The files of a folder (null when all are named), some of them replaced by files that are named.
     *
     * @param named files and patterns of exports, relative to the folder when there is one
     * @param date of the night, for patterns
     * @throws UnusableExport when a file that was named, or that a night needs, does not exist or cannot be read
     */
    public ExportPaths(@Nullable Path folder, Map<ExportFile, List<String>> named, LocalDate date) {
        this(folder, named, date, null);
    }

    /**
     * The same files, with the teachers from rosters.
     *
     * @param rosters the folder of the rosters, in which the accounts lie when they are not named; null for a teacher
     *     export
     */
    public ExportPaths(
            @Nullable Path folder, Map<ExportFile, List<String>> named, LocalDate date, @Nullable Path rosters) {
        this.rosters = rosters;
        Map<ExportFile, List<Path>> paths = new EnumMap<>(ExportFile.class);
        for (ExportFile file : ExportFile.values()) {
            List<Path> found = find(folder, rosters, named.getOrDefault(file, List.of()), file, date);
            if (!found.isEmpty()) {
                paths.put(file, found);
            }
        }
        PartNames names = new PartNames(paths.values());
        paths.forEach((file, files) -> parts.put(
                file,
                files.stream().map(path -> new ExportPart(path, names.of(path))).toList()));
    }

    /**
     * The files of one export of a night that may have rosters.
     *
     * @throws UnusableExport when a file that was named, or that a night needs, does not exist or cannot be read
     */
    public static List<Path> find(
            @Nullable Path folder, @Nullable Path rosters, List<String> patterns, ExportFile file, LocalDate date) {
        return switch (file) {
            case TEACHERS -> rosters == null ? find(folder, patterns, file, date) : List.of();
            case ACCOUNTS ->
                rosters == null ? List.of() : find(patterns.isEmpty() ? rosters : null, patterns, file, date);
            default -> find(folder, patterns, file, date);
        };
    }

    /**
     * The files of one export, in their order; none when an optional one was not delivered.
     *
     * @param patterns files and patterns that are named, relative to the folder when there is one
     * @throws UnusableExport when a file that was named, or that a night needs, does not exist or cannot be read
     */
    public static List<Path> find(@Nullable Path folder, List<String> patterns, ExportFile file, LocalDate date) {
        Set<Path> found = new LinkedHashSet<>();
        for (String pattern : patterns) {
            found.addAll(files(new PathPattern(pattern, file, folder, date), file));
        }
        if (patterns.isEmpty() && folder != null) {
            inFolder(folder, file).ifPresent(found::add);
        }
        found.forEach(ExportPaths::checkReadable);
        return List.copyOf(found);
    }

    /** The files of a folder under their usual names. */
    public static ExportPaths in(Path folder) {
        return new ExportPaths(folder, Map.of(), LocalDate.EPOCH);
    }

    /** The folder of rosters from which the teachers are read; null when they are an export. */
    public @Nullable Path rosters() {
        return rosters;
    }

    /** The parts of an export in their order; none when an optional one was not delivered. */
    public List<ExportPart> parts(ExportFile file) {
        return parts.getOrDefault(file, List.of());
    }

    private static List<Path> files(PathPattern pattern, ExportFile file) {
        if (pattern.hasWildcards()) {
            return pattern.files();
        }
        if (!isThere(pattern.path())) {
            throw new UnusableExport(pattern.hasDate() ? pattern.notThere() : missing(pattern.path(), file));
        }
        return List.of(pattern.path());
    }

    private static Optional<Path> inFolder(Path folder, ExportFile file) {
        Optional<Path> found = FolderNames.find(folder, file);
        if (found.isPresent()) {
            return found;
        }
        Path usual = folder.resolve(file.fileName());
        if (isThere(usual)) {
            return Optional.of(usual);
        }
        if (file.isRequired()) {
            throw new UnusableExport(missing(usual, file));
        }
        return Optional.empty();
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
                        .formatted(path, String.join(" and ", near), file.key());
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
