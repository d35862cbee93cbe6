package nl.licentiesync.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.CsvRows;
import nl.licentiesync.exports.DateForms;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.ExportPart;
import nl.licentiesync.exports.Header;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.MisreadUtf8;
import nl.licentiesync.exports.ReadingOptions;
import nl.licentiesync.exports.SwallowedRows;
import nl.licentiesync.exports.UnusableExport;
import org.jspecify.annotations.Nullable;

/**
 * Reads one export file and sorts its rows into used, rejected and ignored. A subclass defines how a kind of row is
 * read and what its key is.
 *
 * @param <K> the key of a row
 * @param <T> a row
 */
abstract class TableIntake<K, T> {

    private final ExportFile file;
    private final UsedRows<K, T> used;
    private final ColumnCauses causes;
    private final FindingLog faults = new FindingLog();
    private final FindingLog warnings = new FindingLog();
    private final RowsInForce<K, T> kept;
    private DateForms dates = DateForms.OWN;
    private @Nullable FileTally tally;
    private int read;
    private int rowsUsed;
    private int rowsRejected;
    private int ignored;

    TableIntake(ExportFile file, UsedRows<K, T> used) {
        this.file = file;
        this.used = used;
        this.causes = new ColumnCauses(file);
        this.kept = new RowsInForce<>(file, used, this);
    }

    /** Reads the values of a row, in the order of the columns. */
    abstract T read(Row row);

    abstract K keyOf(T row);

    /** The key of a rejected row as far as it can be read, by the position of its columns. */
    abstract RejectedRowKey rejectedKeyOf(Row row);

    /** The row with one column's value taken from the run before's row; the same row when that had no value. */
    abstract T withValueOf(T row, T before, Column column);

    /** Reads all parts of the export, one after another, as its first row with a key is the one that counts. */
    final void read(List<ExportPart> parts, ReadingOptions options) {
        dates = options.mapping().dates();
        SharedValues shared = new SharedValues();
        PartTallies tallies = new PartTallies();
        for (ExportPart part : parts) {
            try (CsvRows rows = new CsvRows(
                    part.path(), options.charset(), options.mapping().of(file))) {
                readPart(part, rows, shared, tallies);
            }
        }
        options.mapping().of(file).columns().keySet().forEach(tallies::requireColumn);
        tally = tallies.tally(read);
        requireUsableRow(parts, options);
    }

    private void readPart(ExportPart part, CsvRows rows, SharedValues shared, PartTallies tallies) {
        Path path = part.path();
        Header header = rows.header();
        int before = tallies.lines();
        int readBefore = read;
        SwallowedRows swallowed = new SwallowedRows(path, header, rows.delimiter());
        int lastLine = rows.headerLine();
        boolean lastIsShort = false;
        while (rows.next()) {
            read++;
            lastLine = rows.line();
            lastIsShort = header.exceeds(rows.current());
            if (rows.spansLines()) {
                swallowed.requireNone(rows.current(), rows.line());
            }
            judge(new Row(file, before + rows.line(), rows, shared, causes, dates));
        }
        String fingerprint = rows.fingerprint();
        if (lastIsShort && !rows.endsWithLineEnd()) {
            throw new UnusableExport(String.format(
                    Locale.ROOT,
                    "%s is cut off: its last record (line %d) has too few fields and no line end;"
                            + " run again when the export is complete.",
                    path,
                    lastLine));
        }
        causes.requireDayFirst(path, header, before);
        if (file.isRequired() && read == readBefore) {
            throw new UnusableExport(path + " has a header and no row, as when an export failed; export it again.");
        }
        rows.misreadUtf8().ifPresent(odd -> warn(misreadUtf8(odd, before, rows.charset())));
        if (rows.hasLinesBeforeHeader()) {
            warn(Finding.of(
                    file, before + 1, null, FindingCode.LINES_BEFORE_HEADER, Integer.toString(rows.headerLine())));
        }
        causes.mapped().given(header.constants(), before + 1, before + rows.line());
        tallies.add(part.name(), rows, fingerprint, read - readBefore, lastLine);
    }

    private Finding misreadUtf8(MisreadUtf8.Seen odd, int linesBefore, Charset charset) {
        boolean isUtf8 = charset.equals(StandardCharsets.UTF_8);
        return Finding.of(
                        file,
                        linesBefore + odd.line(),
                        null,
                        FindingCode.MISREAD_UTF8,
                        odd.characters(),
                        isUtf8 ? "" : charset.name(),
                        isUtf8 ? charset.name() : "")
                .withRows(odd.lines());
    }

    private void requireUsableRow(List<ExportPart> parts, ReadingOptions options) {
        if (!file.isRequired() || rowsUsed > 0) {
            return;
        }
        List<Finding> all = faults.list();
        LinePlaces places = FileTally.places(Map.of(file, Objects.requireNonNull(tally)));
        LinePlaces.Place first = places.of(file, all.get(0).line());
        Path path = parts.stream()
                .filter(part -> part.name().equals(first.part()))
                .findFirst()
                .orElseThrow()
                .path();
        throw new UnusableExport(Optional.of(all.get(0))
                .filter(fault -> fault.code() == FindingCode.FIELD_COUNT)
                .flatMap(fault -> otherDelimiter(path, first.line(), options))
                .orElseGet(() -> NoUsableRow.sentence(path, all, places)));
    }

    private Optional<String> otherDelimiter(Path path, int line, ReadingOptions options) {
        try (CsvRows rows =
                new CsvRows(path, options.charset(), options.mapping().of(file))) {
            return rows.otherDelimiterOn(line);
        }
    }

    private void judge(Row row) {
        judge(row, read(row));
    }

    /** Uses, rejects or ignores a row that says this. */
    final void judge(Row row, T value) {
        if (row.fault() != null) {
            reject(row, row.fault());
            return;
        }
        K key = keyOf(value);
        SourcedRow<T> sourced = new SourcedRow<>(row.line(), value, row.invalidParts());
        switch (place(key, sourced)) {
            case USED -> use(key, row);
            case MERGED -> {
                use(key, row);
                warnOfSame(row, FindingCode.ROWS_MERGED, lineOf(key));
            }
            case REPEATED -> {
                ignored++;
                warnOfSame(row, FindingCode.ROW_REPEATED, lineOf(key, sourced));
            }
            case OTHER_WITH_KEY ->
                reject(
                        row,
                        Finding.of(
                                file,
                                row.line(),
                                file.columns().get(0),
                                FindingCode.KEY_REPEATED,
                                Integer.toString(lineOf(key))));
        }
    }

    private void use(K key, Row row) {
        rowsUsed++;
        warnings.addAll(row.warnings());
        if (!row.withoutValidValue().isEmpty()) {
            kept.doubt(key, row.withoutValidValue(), row.warnings());
        }
    }

    private void warnOfSame(Row row, FindingCode code, int earlierLine) {
        warn(Finding.of(file, row.line(), null, code, Integer.toString(earlierLine)));
    }

    /** The use of a row without faults. */
    enum Placement {
        USED,
        MERGED,
        REPEATED,
        OTHER_WITH_KEY
    }

    /** Adds a row to the used ones unless an earlier one has its key. */
    Placement place(K key, SourcedRow<T> row) {
        SourcedRow<T> earlier = used.get(key);
        if (earlier == null) {
            used.put(key, row);
            return Placement.USED;
        }
        return earlier.saysTheSameAs(row) ? Placement.REPEATED : Placement.OTHER_WITH_KEY;
    }

    /** The line of the row that a later one repeats. */
    int lineOf(K key, SourcedRow<T> row) {
        return lineOf(key);
    }

    private int lineOf(K key) {
        return Objects.requireNonNull(used.get(key)).line();
    }

    private void reject(Row row, Finding finding) {
        reject(rejectedKeyOf(row), finding);
    }

    /** Counts a row as rejected that has this key, as far as that is known. */
    final void reject(RejectedRowKey key, Finding finding) {
        rowsRejected++;
        if (faults.add(finding)) {
            kept.reject(key, finding);
        } else {
            kept.rejectUnlisted(key, finding.line());
        }
    }

    /** Adds to the number of rows that were read. */
    final void countRead(int rows) {
        read += rows;
    }

    /** Counts a row as ignored. */
    final void ignore() {
        ignored++;
    }

    /** Number of rows that were read. */
    final int read() {
        return read;
    }

    /** Number of rows that were used. */
    final int rowsUsed() {
        return rowsUsed;
    }

    /** Sets the tally of what was read, without what became of its rows. */
    final void tally(FileTally read) {
        tally = read;
    }

    /** The keys for which a row or value of the run before is in force. */
    final Set<K> keysKept() {
        return kept.keys();
    }

    /** Drops what was used by this key because it refers to nothing, with a warning for each of its rows. */
    final void ignoreUsed(K key, Column column, FindingCode code, String... details) {
        List<Integer> lines = linesOf(key);
        used.remove(key);
        lines.forEach(line -> warn(Finding.of(file, line, column, code, details)));
        if (!kept.remove(key)) {
            rowsUsed -= lines.size();
            ignored += lines.size();
        }
    }

    /** The lines of the rows used by this key. */
    List<Integer> linesOf(K key) {
        return List.of(lineOf(key));
    }

    /** Adds a warning about a used row. */
    final void warn(Finding finding) {
        warnings.add(finding);
    }

    /** Adds the keys of rejected rows, and of rows with values of which none is valid, to those that are looked for. */
    final void addKeysTo(RowsBefore before) {
        kept.addKeysTo(before);
    }

    abstract RejectedRowKey rejectedKeyOf(K key);

    /** Keeps in force what the run before had where this export is wrong. */
    final void keepInForce(RowsBefore before) {
        kept.keep(before);
    }

    /** The run before's row that a claim stands for, or null. */
    abstract @Nullable T find(RowsBefore before, RejectedRowKey rejectedKey);

    /** The rows of the run before that a rejected row stands for: one at most, where rows have a key of their own. */
    List<T> findAll(RowsBefore before, RejectedRowKey rejectedKey) {
        T earlier = find(before, rejectedKey);
        return earlier == null ? List.of() : List.of(earlier);
    }

    /** Whether the row of a key was made of several, another of which has a valid value in a column. */
    boolean hasValueOfOtherRow(K key, T row, Column column) {
        return false;
    }

    /** Which values the configuration gave or translated. */
    final MappedValues mapped() {
        return causes.mapped();
    }

    /** Causes shared by values of a column. */
    final ColumnCauses causes() {
        return causes;
    }

    /** The used rows, kept ones included. */
    UsedRows<K, T> used() {
        return used;
    }

    /** Number of rows of the run before that stay in force. */
    final int keptInForce() {
        return kept.size();
    }

    /** All findings, in no particular order. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(warnings.list());
        findings.addAll(causes.findings());
        findings.addAll(faults.list());
        Map<Finding, Finding.Instead> instead = kept.instead();
        findings.replaceAll(finding -> finding.with(instead.getOrDefault(finding, finding.instead())));
        return findings;
    }

    /** The tally of the file, or null when it was not read. */
    final @Nullable FileTally tally() {
        return tally == null ? null : tally.with(read, rowsUsed, rowsRejected, ignored);
    }
}
