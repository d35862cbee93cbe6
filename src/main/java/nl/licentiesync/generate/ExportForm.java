package nl.licentiesync.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.model.YearGroups;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The form of generated exports: delimiter, line ends, encoding and headers. */
public enum ExportForm {
    /** English headers, comma, LF, dates as 2026-11-23. */
    ENGLISH("", ',', "\n", "|", "-", "uuuu-MM-dd"),
    /** Dutch headers, semicolon, CRLF, byte order mark, dates as 23-11-2026, as a Dutch spreadsheet writes them. */
    DUTCH("\uFEFF", ';', "\r\n", ",", " t/m ", "dd-MM-uuuu");

    private final String opening;
    private final char delimiter;
    private final String lineEnd;
    private final String listSeparator;
    private final String rangeSeparator;
    private final DateTimeFormatter dates;

    ExportForm(
            String opening,
            char delimiter,
            String lineEnd,
            String listSeparator,
            String rangeSeparator,
            String datePattern) {
        this.opening = opening;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        this.listSeparator = listSeparator;
        this.rangeSeparator = rangeSeparator;
        this.dates = DateTimeFormatter.ofPattern(datePattern, Locale.ROOT);
    }

    /** The first bytes of the file. */
    String opening() {
        return opening;
    }

    /** The names of a file's columns. */
    List<String> header(ExportFile file) {
        return file.columns().stream()
                .map(this == DUTCH ? Column::dutch : Column::english)
                .toList();
    }

    /** Delimiter, quotes and line ends. */
    CSVFormat csv() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator(lineEnd)
                .get();
    }

    /** What the catalogue says of the licences of a program: empty means that they renew. */
    String renews(LicenceTerm term) {
        return term != LicenceTerm.SCHOOL_YEAR ? "" : this == DUTCH ? "nee" : "no";
    }

    /** A date; empty when there is none. */
    String date(@Nullable LocalDate date) {
        return date == null ? "" : dates.format(date);
    }

    /** Names in one cell. */
    String list(List<String> names) {
        return String.join(listSeparator, names);
    }

    /** A teacher's year groups, one by one. */
    String groups(YearGroups groups) {
        return list(List.of(groups.toString().split("\\|")));
    }

    /** A program's year groups, which follow each other, as from the first to the last. */
    String range(YearGroups groups) {
        String all = groups.toString();
        return all.length() <= 1 ? all : all.charAt(0) + rangeSeparator + all.charAt(all.length() - 1);
    }
}
