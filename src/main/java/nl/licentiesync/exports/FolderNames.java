package nl.licentiesync.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.licentiesync.model.TextOrder;

/** Finds the exports of a folder by their names, English or Dutch, in any letter case, as .csv or .txt, maybe gzip. */
final class FolderNames {

    private static final List<String> ENDINGS = List.of(".csv", ".txt", ".csv.gz", ".txt.gz");

    private FolderNames() {}

    /** The file of a folder that has the name of an export; fails when two have. */
    static Optional<Path> find(Path folder, ExportFile file) {
        List<Path> fitting = fitting(folder, file);
        if (fitting.size() > 1) {
            throw new UnusableExport("%s are both the %s export; keep one of them, or name the files with --%s."
                    .formatted(
                            String.join(
                                    " and ",
                                    fitting.stream().map(Path::toString).toList()),
                            file.key(),
                            file.key()));
        }
        return fitting.stream().findFirst();
    }

    private static List<Path> fitting(Path folder, ExportFile file) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> isNameOf(path.getFileName().toString(), file))
                    .sorted((one, other) -> TextOrder.BY_CODE_POINT.compare(one.toString(), other.toString()))
                    .toList();
        } catch (IOException | UncheckedIOException notListed) {
            // What may not be listed may still be read by its name.
            return List.of();
        }
    }

    private static boolean isNameOf(String name, ExportFile file) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(file.key(), file.dutchName())
                .anyMatch(stem -> lower.startsWith(stem) && ENDINGS.contains(lower.substring(stem.length())));
    }
}
