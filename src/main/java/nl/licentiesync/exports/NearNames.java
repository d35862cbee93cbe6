package nl.licentiesync.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.model.TextOrder;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds files whose names resemble that of a missing export: other letter case, Dutch, or with a date in it. */
final class NearNames {

    private static final int MOST = 3;
    private static final int CLOSE = 2;
    private static final Map<ExportFile, String> DUTCH = Map.of(
            ExportFile.LICENCES, "licenties",
            ExportFile.TEACHERS, "leerkrachten",
            ExportFile.PROGRAMS, "programmas",
            ExportFile.MANUAL_LINKS, "handmatigekoppelingen");

    private NearNames() {}

    /** The names in the folder of a missing file that come near to its own. */
    static List<String> beside(Path missing, ExportFile file) {
        Path folder = missing.toAbsolutePath().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> isNear(name, file))
                    .sorted(TextOrder.BY_CODE_POINT)
                    .limit(MOST)
                    .toList();
        } catch (IOException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    /** A file name without what follows the first dot. */
    static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static boolean isNear(String name, ExportFile file) {
        String letters = letters(name);
        return Stream.of(letters(file.fileName()), DUTCH.getOrDefault(file, ""))
                .filter(known -> !known.isEmpty())
                .anyMatch(
                        known -> letters.contains(known) || new LevenshteinDistance(CLOSE).apply(letters, known) >= 0);
    }

    private static String letters(String name) {
        return stem(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
