package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The positions of the known columns in one export file. */
public final class Header {

    private final int fields;
    private final int namedFields;
    private final ExportFile file;
    private final List<String> others = new ArrayList<>();
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int[] values = new int[Column.values().length];
    private final int[] lineOfLast = new int[Column.values().length];

    /** Reads a header; fails when a known column is named twice or a required one is missing. */
    public Header(Path path, ExportFile file, CSVRecord record) {
        this.fields = record.size();
        this.namedFields = withoutBlankEnd(record);
        this.file = file;
        for (int place = 0; place < fields; place++) {
            String name = Blanks.trimmed(record.get(place));
            if (!name.isEmpty() && file.columns().stream().noneMatch(column -> column.isNamedBy(name))) {
                others.add(name);
            }
            for (Column column : file.columns()) {
                if (column.isNamedBy(name) && places.put(column, place) != null) {
                    throw new UnusableExport("%s has the column %s twice (%s); remove one of them."
                            .formatted(path, column.english(), bothNames(column)));
                }
            }
        }
        List<Column> missing = file.columns().stream()
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .toList();
        if (!missing.isEmpty() && fields == 1) {
            throw new UnusableExport("%s has no comma or semicolon in its first line%s; export it as CSV."
                    .formatted(path, record.get(0).contains("\t") ? ", but tabs" : ""));
        }
        if (!missing.isEmpty()) {
            throw new UnusableExport(
                    "%s lacks the column %s (%s); add it to the export, or check that this is the %s file."
                            .formatted(path, missing.get(0).english(), bothNames(missing.get(0)), file.fileName()));
        }
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
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
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

    /** The known columns that the file has. */
    public Set<Column> columns() {
        return places.keySet();
    }

    /** The headers that name no known column, each with the column that the file lacks and that it looks like. */
    public List<UnusedHeader> unused() {
        List<Column> absent = file.columns().stream()
                .filter(column -> !places.containsKey(column))
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

    /** The known columns of which any row that was asked for had a value. */
    public Set<Column> filled() {
        return values().keySet();
    }

    /** Number of rows that had a value, for each column of which any row that was asked for had one. */
    public Map<Column, Integer> values() {
        Map<Column, Integer> counts = new EnumMap<>(Column.class);
        for (Column column : places.keySet()) {
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

    /** The trimmed value of a column, empty when the file or the row lacks it. */
    public String value(CSVRecord record, Column column) {
        Integer place = places.get(column);
        return place == null || place >= record.size() ? "" : Blanks.trimmed(record.get(place));
    }

    private static String bothNames(Column column) {
        return column.english().equals(column.dutch()) ? column.english() : column.english() + " or " + column.dutch();
    }
}
