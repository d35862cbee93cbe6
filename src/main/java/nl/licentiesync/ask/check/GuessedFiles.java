package nl.licentiesync.ask.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.UnusableExport;
import org.jspecify.annotations.Nullable;

/** Finds by their headers which files of a folder are the exports that no file has the name of. */
final class GuessedFiles {

    /** Enough rows to know what the values of a column are. */
    private static final int ROWS = 500;

    private static final int LEAST_LIKENESS = 2;
    private static final int LEAST_LIKENESS_OF_INCOMPLETE = 3;

    private final PartReader reader;
    private final Map<ExportFile, List<Path>> files = new EnumMap<>(ExportFile.class);
    private final List<OtherFile> others = new ArrayList<>();

    /**
     * Looks through files.
     *
     * @param absent the exports that have no file
     * @param unused the files that are no export by their names
     * @param date of the night, which names of files may hold
     */
    GuessedFiles(Collection<ExportFile> absent, List<Path> unused, LocalDate date, PartReader reader) {
        this.reader = reader;
        Map<Path, OtherFile> left = new TreeMap<>();
        for (Path path : unused) {
            String problem = place(path, absent);
            if (problem != null) {
                left.put(path, new OtherFile(path.getFileName().toString(), problem));
            }
        }
        files.values().forEach(found -> keepThoseOf(date, found, left));
        others.addAll(left.values());
    }

    /** Puts a file with the export that it looks like; gives why not, or nothing when it was put there. */
    private @Nullable String place(Path path, Collection<ExportFile> absent) {
        List<PartCheck> candidates = new ArrayList<>();
        String problem = "";
        for (ExportFile file : EnumSet.complementOf(EnumSet.of(ExportFile.ACCOUNTS))) {
            try {
                candidates.add(reader.read(file, path, ROWS));
            } catch (UnusableExport e) {
                problem = String.valueOf(e.getMessage());
            }
        }
        if (candidates.isEmpty()) {
            return problem;
        }
        Optional<PartCheck> best = candidates.stream()
                .filter(GuessedFiles::isLikely)
                .max(Comparator.comparing(PartCheck::fits)
                        .thenComparingInt(PartCheck::likeness)
                        .thenComparing(PartCheck::file, Comparator.reverseOrder()));
        if (best.isEmpty() || !absent.contains(best.get().file())) {
            return "";
        }
        files.computeIfAbsent(best.get().file(), any -> new ArrayList<>()).add(path);
        return null;
    }

    private static boolean isLikely(PartCheck part) {
        long required =
                part.file().columns().stream().filter(part.file()::requires).count();
        return part.fits()
                ? part.likeness() >= LEAST_LIKENESS
                : part.likeness() >= LEAST_LIKENESS_OF_INCOMPLETE
                        && 2 * part.withoutSuggestion().size() <= required;
    }

    /** Where names hold a date, those of another night are left out. */
    private static void keepThoseOf(LocalDate date, List<Path> found, Map<Path, OtherFile> left) {
        List<Path> dated = found.stream()
                .filter(path -> NightInName.isIn(path.getFileName().toString(), date))
                .toList();
        if (!dated.isEmpty()) {
            found.stream()
                    .filter(path -> !dated.contains(path))
                    .forEach(path ->
                            left.put(path, new OtherFile(path.getFileName().toString(), "")));
            found.retainAll(dated);
        }
    }

    /** The files that look like an export, by export, in the order of their names. */
    Map<ExportFile, List<Path>> files() {
        return files;
    }

    /** The files that look like none. */
    List<OtherFile> others() {
        return others;
    }
}
