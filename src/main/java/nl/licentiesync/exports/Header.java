package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The positions of the known columns in one part of an export, and the values that rows have there. */
public final class Header {

    private final Path path;
    private final FileMapping mapping;
    private final int fields;
    private final int namedFields;
    private final ExportFile file;
    private final HeaderMatch match;
    private final Map<Column, ColumnSource> sources;
    private final @Nullable ColumnSource[] sourceOf = new ColumnSource[Column.values().length];
    private final ValueTranslation.@Nullable Translator[] translators =
            new ValueTranslation.Translator[Column.values().length];
    private final int[] values = new int[Column.values().length];
    private final int[] lineOfLast = new int[Column.values().length];

    /** Reads a header in which all required columns were found; fails when two headers are one column. */
    Header(Path path, FileMapping mapping, HeaderMatch match) {
        this.path = path;
        this.mapping = mapping;
        this.file = mapping.file();
        this.match = match;
        this.fields = match.names().size();
        this.namedFields = withoutBlankEnd(match.names());
        this.sources = new ColumnSources(path, mapping, match).all();
        sources.forEach((column, source) -> sourceOf[column.ordinal()] = source);
        mapping.values().forEach((column, translation) -> {
            if (!(sourceOf[column.ordinal()] instanceof ColumnSource.Constant)) {
                translators[column.ordinal()] = translation.translator(column.kind());
            }
        });
    }

    /** Number of fields that every row must have, those at its end apart that are empty or that the header does not name. */
    public int fields() {
        return fields;
    }

    /** Whether a row has a field for each name, and nothing beyond the header but empty fields. */
    public boolean fits(CSVRecord record) {
        return record.size() == fields
                || record.size() >= namedFields && (record.size() < fields || withoutBlankEnd(record) <= fields);
    }

    /** Whether a row ends before the last name of the header. */
    public boolean exceeds(CSVRecord record) {
        return record.size() < namedFields;
    }

    /** The known column in a place, or null. */
    @Nullable
    public Column columnAt(int place) {
        return sources.keySet().stream()
                .filter(column -> match.places(column).contains(place))
                .findFirst()
                .orElse(null);
    }

    /** Number of fields up to the last one that is not blank. */
    private static int withoutBlankEnd(CSVRecord record) {
        int size = record.size();
        while (size > 0 && Blanks.trimmed(record.get(size - 1)).isEmpty()) {
            size--;
        }
        return size;
    }

    private static int withoutBlankEnd(List<HeaderName> names) {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    /** The known columns that the file has, or that the configuration gives it. */
    public Set<Column> columns() {
        return sources.keySet();
    }

    /** The columns whose value the configuration gives. */
    public Set<Column> constants() {
        Set<Column> constants = new TreeSet<>();
        sources.forEach((column, source) -> {
            if (source instanceof ColumnSource.Constant) {
                constants.add(column);
            }
        });
        return constants;
    }

    /** What each column is called in the file, or how the configuration makes it. */
    public Map<Column, String> labels() {
        Map<Column, String> labels = new EnumMap<>(Column.class);
        sources.forEach((column, source) -> labels.put(column, source.label()));
        return labels;
    }

    /** The places of the headers that no column uses, with the header of each. */
    public Map<Integer, String> unusedPlaces() {
        Map<Integer, String> unused = new TreeMap<>();
        for (HeaderName name : match.unused()) {
            unused.put(match.names().indexOf(name), name.text());
        }
        return unused;
    }

    /** The required columns that the file lacks. */
    public List<Column> missing() {
        return match.missing();
    }

    /** Where the values of a column come from. */
    public ColumnOrigin origin(Column column) {
        ColumnSource source = sources.get(column);
        if (source == null) {
            return ColumnOrigin.ABSENT;
        }
        if (source instanceof ColumnSource.Constant) {
            return ColumnOrigin.CONSTANT;
        }
        boolean isOwn = source instanceof ColumnSource.Field && column.isNamedBy(HeaderName.of(source.label()));
        return isOwn ? ColumnOrigin.OWN_NAME : ColumnOrigin.CONFIGURATION;
    }

    /** The headers that name no known column, each with the column that the file lacks and that it looks like. */
    public List<UnusedHeader> unused() {
        List<String> others = match.unused().stream().map(HeaderName::text).toList();
        List<Column> absent = file.columns().stream()
                .filter(column -> !sources.containsKey(column))
                .toList();
        if (others.isEmpty() || absent.isEmpty()) {
            return others.stream().map(name -> UnusedHeader.of(name, null)).toList();
        }
        HeaderResemblance resemblance = HeaderResemblance.load();
        return others.stream()
                .map(name -> UnusedHeader.of(
                        name, resemblance.columnLike(name, absent).orElse(null)))
                .toList();
    }

    /** Number of rows that had a value, for each column of which any row that was asked for had one. */
    public Map<Column, Integer> values() {
        Map<Column, Integer> counts = new EnumMap<>(Column.class);
        for (Column column : sources.keySet()) {
            if (values[column.ordinal()] > 0) {
                counts.put(column, values[column.ordinal()]);
            }
        }
        return counts;
    }

    /** Notes that the row on a line has a value in this column; a row counts once. */
    public void fill(Column column, int line) {
        int number = column.ordinal();
        if (lineOfLast[number] != line) {
            lineOfLast[number] = line;
            values[number]++;
        }
    }

    /** The trimmed value of a column as the file has it, empty when the file or the row lacks it. */
    public String written(CSVRecord record, Column column) {
        ColumnSource source = sourceOf[column.ordinal()];
        if (source == null) {
            return "";
        }
        String text = source.value(record);
        return column.kind().isCode() ? Blanks.compacted(text) : text;
    }

    /** The value of a column, translated as the configuration says. */
    public String value(CSVRecord record, Column column) {
        String written = written(record, column);
        ValueTranslation.Translator translator = translators[column.ordinal()];
        return translator == null ? written : translator.translate(written);
    }

    /** Whether the configuration translates values of a column. */
    public boolean translates(Column column) {
        return translators[column.ordinal()] != null;
    }

    /**
     * The sentence that none of the headers is there that the configuration names for a column.
     *
     * @param other the header of a part that has the column; null when none has
     */
    public UnusableExport lacking(Column column, @Nullable Header other) {
        MappedColumn mapped = Objects.requireNonNull(mapping.columns().get(column));
        List<HeaderName> names =
                mapped.template() == null ? mapped.names() : mapped.template().headers();
        return ColumnSources.lacking(path, mapped, names, match, other == null ? null : other.path);
    }

    /** Whether a header that nothing uses looks like a column that the file lacks. */
    public boolean hasLike(Column column) {
        return unused().stream().anyMatch(header -> header.resembles() == column);
    }

    /** Whether the configuration puts a column together in general, but the file has it under an own name. */
    public boolean hasInPlaceOfTemplate(Column column) {
        MappedColumn mapped = mapping.columns().get(column);
        return mapped != null && mapped.template() != null && sources.get(column) instanceof ColumnSource.Field;
    }

    /** What a column is called in the file; empty when the file lacks it. */
    public Optional<String> label(Column column) {
        return Optional.ofNullable(sources.get(column)).map(ColumnSource::label);
    }
}
