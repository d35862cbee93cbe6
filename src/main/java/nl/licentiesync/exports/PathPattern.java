package nl.licentiesync.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.licentiesync.model.TextOrder;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a pattern of files: {@code *} and {@code ?} within a name, {@code **} for any folders, {@code {date}} for
 * the date of the night.
 */
final class PathPattern {

    private static final String ANY_FOLDERS = "**";
    private static final String DATE = "{date";

    private final String option;
    private final Path path;
    private final boolean hasDate;

    /**
     * A pattern.
     *
     * @param folder to which it is relative; null for the working directory
     */
    PathPattern(String text, ExportFile file, @Nullable Path folder, LocalDate date) {
        this.option = "--" + file.key();
        this.hasDate = text.indexOf('{') >= 0;
        Path relative = Path.of(withDate(text, date));
        this.path = folder == null ? relative : folder.resolve(relative);
    }

    /** Whether it may stand for several files. */
    boolean hasWildcards() {
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS) && path.toString().matches(".*[*?].*");
    }

    /** Whether it names the file of the night by its date. */
    boolean hasDate() {
        return hasDate;
    }

    /** The path as it is looked for. */
    Path path() {
        return path;
    }

    /** The files that fit, by path; fails when there are none. */
    List<Path> files() {
        Path folder = path.isAbsolute() ? path.getRoot() : Path.of("");
        List<String> names = new ArrayList<>();
        path.forEach(name -> names.add(name.toString()));
        int fixed = 0;
        while (!isWildcard(names.get(fixed))) {
            folder = folder.resolve(names.get(fixed++));
        }
        List<Path> found = new ArrayList<>();
        collect(folder, names.subList(fixed, names.size()), found);
        if (found.isEmpty()) {
            throw new UnusableExport(nothingFits(folder, names.get(names.size() - 1)));
        }
        return found.stream()
                .distinct()
                .sorted((one, other) -> TextOrder.BY_CODE_POINT.compare(one.toString(), other.toString()))
                .toList();
    }

    /** The sentence that the one file it stands for does not exist, with the names that come nearest to it. */
    String notThere() {
        Path folder = path.toAbsolutePath().getParent();
        Path name = path.getFileName();
        List<String> near = folder == null || name == null ? List.of() : NearNames.nearestTo(name.toString(), folder);
        return near.isEmpty()
                ? "%s (by %s) does not exist; put the export there, or name the right file.".formatted(path, option)
                : "%s (by %s) does not exist; the nearest beside it are %s; put the export there, or name the right file."
                        .formatted(path, option, String.join(", ", near));
    }

    private String nothingFits(Path folder, String name) {
        Path shown = folder.toString().isEmpty() ? Path.of(".") : folder;
        if (!Files.isDirectory(shown)) {
            return "%s: no file fits this pattern of %s, as there is no folder %s; correct the pattern."
                    .formatted(path, option, shown);
        }
        List<String> near = NearNames.nearestTo(name, shown);
        return near.isEmpty()
                ? "%s: no file fits this pattern of %s, and %s holds no file; put the export there, or correct the pattern."
                        .formatted(path, option, shown)
                : "%s: no file fits this pattern of %s; the nearest in %s are %s; put the export there, or correct the pattern."
                        .formatted(path, option, shown, String.join(", ", near));
    }

    private static void collect(Path folder, List<String> names, List<Path> found) {
        String name = names.get(0);
        List<String> rest = names.subList(1, names.size());
        boolean anyFolders = name.equals(ANY_FOLDERS);
        if (anyFolders && !rest.isEmpty()) {
            collect(folder, rest, found);
        }
        Pattern fitting = regex(name);
        for (Path entry : entries(folder)) {
            String entryName = entry.getFileName().toString();
            boolean isHidden = entryName.startsWith(".") && !name.startsWith(".");
            if (isHidden || !fitting.matcher(entryName).matches()) {
                continue;
            }
            if (anyFolders && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                collect(entry, names, found);
            } else if (rest.isEmpty() && !Files.isDirectory(entry)) {
                found.add(entry);
            } else if (!anyFolders && !rest.isEmpty() && Files.isDirectory(entry)) {
                collect(entry, rest, found);
            }
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
            return entries.map(entry -> folder.resolve(entry.getFileName())).toList();
        } catch (IOException | UncheckedIOException notListed) {
            return List.of();
        }
    }

    private static boolean isWildcard(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    private static Pattern regex(String name) {
        StringBuilder regex = new StringBuilder();
        for (char c : name.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private String withDate(String text, LocalDate date) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            boolean isDate = text.startsWith(DATE, open)
                    && close > 0
                    && (close == open + DATE.length() || text.charAt(open + DATE.length()) == ':');
            if (!isDate) {
                throw new UnusableExport(
                        "%s: %s has a { that is not {date} or {date:ddMMyyyy}; write one of these, with both braces."
                                .formatted(text, option));
            }
            result.append(text, at, open)
                    .append(
                            close == open + DATE.length()
                                    ? date.toString()
                                    : written(text.substring(open + DATE.length() + 1, close), date, text));
            at = close + 1;
        }
        return result.append(text.substring(at)).toString();
    }

    private String written(String form, LocalDate date, String text) {
        try {
            return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnusableExport(
                    "%s: the date of %s cannot be written as '%s'; write it as {date:ddMMyyyy} or {date:yyyy-MM-dd}."
                            .formatted(text, option, form));
        }
    }
}
