package nl.licentiesync.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.licentiesync.model.TextOrder;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds files whose names resemble that of a missing export: other letter case, Dutch, or with a date in it. */
final class NearNames {

    private static final int MOST = 3;
    private static final int CLOSE = 2;

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

    /** The names in a folder that come nearest to one that nothing has. */
    static List<String> nearestTo(String wanted, Path folder) {
        String letters = letters(wanted);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .sorted(Comparator.comparingInt((String name) ->
                                    LevenshteinDistance.getDefaultInstance().apply(letters, letters(name)))
                            .thenComparing(TextOrder.BY_CODE_POINT))
                    .limit(MOST)
                    .toList();
        } catch (IOException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    private static boolean isNear(String name, ExportFile file) {
        String letters = letters(name);
        return Stream.of(letters(file.fileName()), letters(file.dutchName()))
                .anyMatch(
                        known -> letters.contains(known) || new LevenshteinDistance(CLOSE).apply(letters, known) >= 0);
    }

    private static String letters(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
