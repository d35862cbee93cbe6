package nl.licentiesync.exports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of an export: the first of its first 20 records, blank ones not counted, in which all required
 * columns are. A first line such as {@code sep=;} names the delimiter; without it each record is read with the one that
 * occurs most often in it.
 */
final class HeaderSearch {

    private static final int MOST_RECORDS = 20;
    private static final String DELIMITER_LINE = "sep=";

    private final Path path;
    private final FileMapping mapping;
    private final List<Candidate> candidates = new ArrayList<>();
    private @Nullable Candidate fullest;
    private int records;
    private int lineOfBrokenQuote;

    private HeaderSearch(Path path, FileMapping mapping) {
        this.path = path;
        this.mapping = mapping;
    }

    /** Finds the header in a text that has a buffer. */
    static Found in(Reader text, Path path, FileMapping mapping) throws IOException {
        RecordScan scan = new RecordScan(text);
        Candidate found = new HeaderSearch(path, mapping).search(scan);
        return found(scan, path, mapping, found);
    }

    /** Finds the header, or where there is none the record that looks most like it, which lacks required columns. */
    static Found guess(Reader text, Path path, FileMapping mapping) throws IOException {
        RecordScan scan = new RecordScan(text);
        HeaderSearch search = new HeaderSearch(path, mapping);
        try {
            return found(scan, path, mapping, search.search(scan));
        } catch (UnusableExport none) {
            HeaderResemblance resemblance = HeaderResemblance.load();
            // Of those that look alike the first; max would give the last.
            Candidate likeliest = search.candidates.stream()
                    .filter(candidate -> candidate.match().names().size() > 1)
                    .reduce((one, other) -> other.isLikelierThan(one, resemblance) ? other : one)
                    .orElseThrow(() -> none);
            return found(scan, path, mapping, likeliest);
        }
    }

    private static Found found(RecordScan scan, Path path, FileMapping mapping, Candidate found) throws IOException {
        return new Found(
                new Header(path, mapping, found.match()),
                scan.textFrom(found.length()),
                found.delimiter(),
                found.line(),
                found.isFirst(),
                found.lines());
    }

    private Candidate search(RecordScan scan) throws IOException {
        Character said = null;
        while (records < MOST_RECORDS && scan.next()) {
            String text = scan.text();
            if (scan.line() == 1 && said == null) {
                said = delimiterIn(text);
                if (said != null) {
                    continue;
                }
            }
            Optional<List<String>> cells = cells(text, said == null ? scan.delimiter() : said);
            if (cells.isEmpty()) {
                lineOfBrokenQuote = lineOfBrokenQuote == 0 ? scan.line() : lineOfBrokenQuote;
                records++;
            } else if (cells.get().stream().anyMatch(cell -> !CellText.of(cell).isEmpty())) {
                records++;
                Candidate candidate = new Candidate(
                        new HeaderMatch(mapping, cells.get()),
                        said == null ? scan.delimiter() : said,
                        scan.delimiter(),
                        text,
                        scan.line(),
                        records == 1,
                        scan.lengthToNext(),
                        scan.linesToNext());
                candidates.add(candidate);
                if (candidate.match().isComplete()) {
                    return candidate;
                }
                if (fullest == null || candidate.isFullerThan(fullest)) {
                    fullest = candidate;
                }
            }
        }
        throw said == null ? notFound() : otherDelimiter(said).orElseGet(this::notFound);
    }

    /** That the first line names a delimiter which the header does not have, when it has another one. */
    private Optional<UnusableExport> otherDelimiter(char said) {
        return candidates.stream()
                .filter(candidate -> candidate.own() != said)
                .filter(candidate -> cells(candidate.text(), candidate.own())
                        .filter(cells -> new HeaderMatch(mapping, cells).isComplete())
                        .isPresent())
                .findFirst()
                .map(header -> new UnusableExport(String.format(
                        Locale.ROOT,
                        "%s says on line 1 that %s stands between its columns, but in its header (line %d) it is %s;"
                                + " correct that line or remove it.",
                        path,
                        RowDelimiter.named(said),
                        header.line(),
                        RowDelimiter.named(header.own()))));
    }

    private UnusableExport notFound() {
        if (lineOfBrokenQuote > 0
                && (fullest == null || fullest.match().columns().isEmpty())) {
            return brokenQuote(path, lineOfBrokenQuote);
        }
        return fullest == null
                ? new UnusableExport(path + " is empty; export it again.")
                : new MissingHeader(path, mapping, fullest.match(), fullest.line(), records).refusal();
    }

    /** The sentence about a record in which a quote is not closed. */
    static UnusableExport brokenQuote(Path path, int line) {
        return new UnusableExport(String.format(
                Locale.ROOT,
                "%s has a quote that is not closed, or text after a closing quote, in the record that"
                        + " begins on line %d; correct it or export again.",
                path,
                line));
    }

    /** The delimiter that a first line names; null when it is no such line. */
    private static @Nullable Character delimiterIn(String line) {
        String text = line.startsWith("\"") && line.endsWith("\"") && line.length() > 1
                ? line.substring(1, line.length() - 1)
                : line;
        boolean isOne = text.length() > DELIMITER_LINE.length()
                && text.regionMatches(true, 0, DELIMITER_LINE, 0, DELIMITER_LINE.length())
                && Blanks.trimmed(text.substring(DELIMITER_LINE.length() + 1)).isEmpty();
        return isOne && isDelimiter(text.charAt(DELIMITER_LINE.length())) ? text.charAt(DELIMITER_LINE.length()) : null;
    }

    /** Whether a character can stand between fields; a quote, a letter or a digit cannot. */
    private static boolean isDelimiter(char c) {
        return c != '"' && c != '\r' && c != '\n' && !Character.isLetterOrDigit(c);
    }

    /** The cells of a record; empty when its quotes are broken. */
    private static Optional<List<String>> cells(String text, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return Optional.of(
                    parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of()));
        } catch (IOException | UncheckedIOException brokenQuotes) {
            return Optional.empty();
        }
    }

    /**
     * The header.
     *
     * @param rows the text from the first row on
     * @param line on which it begins
     * @param isFirst whether no record stands before it
     * @param linesBefore number of lines before the first row
     */
    record Found(Header header, Reader rows, char delimiter, int line, boolean isFirst, int linesBefore) {}

    /**
     * A record that may be the header.
     *
     * @param delimiter with which it was read
     * @param own the delimiter that occurs most often in it
     * @param length number of characters up to the next record
     * @param lines number of lines up to the next record
     */
    private record Candidate(
            HeaderMatch match,
            char delimiter,
            char own,
            String text,
            int line,
            boolean isFirst,
            int length,
            int lines) {

        /** Whether it looks more like a header, or as much and has more cells. */
        boolean isLikelierThan(Candidate other, HeaderResemblance resemblance) {
            int more = match.likeness(resemblance) - other.match.likeness(resemblance);
            return more != 0
                    ? more > 0
                    : match.unused().size() + match.columns().size()
                            > other.match.unused().size()
                                    + other.match.columns().size();
        }

        boolean isFullerThan(Candidate other) {
            int fewer = other.match.missing().size() - match.missing().size();
            return fewer != 0
                    ? fewer > 0
                    : match.columns().size() > other.match.columns().size();
        }
    }
}
