package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.Header;
import nl.licentiesync.exports.UnusableExport;

/**
 * Counts values of a column with a common cause, which is reported once for the file with its first line and number
 * of rows.
 */
final class ColumnCauses {

    private static final int MONTH_FIRST_DATES_NEEDED = 2;

    private final ExportFile file;
    private final Map<Cause, Occurrences> occurrences = new LinkedHashMap<>();
    private final Map<Column, MonthFirst> monthFirst = new EnumMap<>(Column.class);
    private final MappedValues mapped = new MappedValues();
    private final Set<Column> dayFirst = EnumSet.noneOf(Column.class);

    ColumnCauses(ExportFile file) {
        this.file = file;
    }

    /** Which values the configuration gave or translated. */
    MappedValues mapped() {
        return mapped;
    }

    /** Notes a value that is a word for nothing. */
    void wordForNothing(Column column, String word, int line) {
        note(new Cause(column, FindingCode.WORD_FOR_NOTHING, List.of(word)), line);
    }

    /** Notes a text whose control characters are left out. */
    void controlCharacters(Column column, int line) {
        note(new Cause(column, FindingCode.CONTROL_CHARACTERS, List.of()), line);
    }

    /** Notes a code that was read as another one, which differs in case. */
    void caseDiffers(Column column, String written, String read, int line) {
        note(new Cause(column, FindingCode.CASE_DIFFERS, List.of(written, read)), line);
    }

    /** Notes a value that is a date only with the month first. */
    void monthFirst(Column column, String date, int line) {
        monthFirst.computeIfAbsent(column, any -> new MonthFirst(date, line)).values++;
    }

    /** Notes a value that is a date only with the day first. */
    void dayFirst(Column column) {
        dayFirst.add(column);
    }

    /**
     * Fails when a column of a part holds dates with the month first, which would be read with month and day changed.
     *
     * @param linesBefore number of lines of the parts before it
     */
    void requireDayFirst(Path path, Header header, int linesBefore) {
        monthFirst.forEach((column, dates) -> {
            if (dates.values >= MONTH_FIRST_DATES_NEEDED && !dayFirst.contains(column)) {
                throw new UnusableExport(String.format(
                        Locale.ROOT,
                        "%s has dates with the month first in column %s (%d of them, the first on line %d: %s); export these dates as 2026-11-23 or 23-11-2026, or set dates in the configuration file to their form, such as [MM-dd-yyyy].",
                        path,
                        column.with(header.label(column)),
                        dates.values,
                        dates.line - linesBefore,
                        dates.first));
            }
        });
        monthFirst.clear();
        dayFirst.clear();
    }

    /** One warning for each cause. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        occurrences.forEach((cause, at) -> findings.add(Finding.of(
                        file,
                        at.first,
                        cause.column(),
                        cause.code(),
                        cause.details().toArray(String[]::new))
                .withRows(at.rows)));
        return findings;
    }

    private void note(Cause cause, int line) {
        occurrences.computeIfAbsent(cause, any -> new Occurrences(line)).add(line);
    }

    private record Cause(Column column, FindingCode code, List<String> details) {}

    /** The rows that have a cause; a row counts once, however often its value is read. */
    private static final class Occurrences {

        private int first;
        private int last;
        private int rows;

        Occurrences(int line) {
            first = line;
        }

        void add(int line) {
            if (line != last) {
                rows++;
                first = Math.min(first, line);
                last = line;
            }
        }
    }

    private static final class MonthFirst {

        private final String first;
        private final int line;
        private int values;

        MonthFirst(String first, int line) {
            this.first = first;
            this.line = line;
        }
    }
}
