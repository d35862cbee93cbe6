package nl.licentiesync.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Where the known columns of one export file stand. */
final class Header {

    private final int fields;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** Reads a header; fails when a known column is named twice or a required one is missing. */
    Header(Path path, ExportFile file, CSVRecord record) {
        this.fields = record.size();
        for (int place = 0; place < fields; place++) {
            String name = Values.trimmed(record.get(place));
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
        if (!missing.isEmpty()) {
            throw new UnusableExport(
                    "%s lacks the column %s (%s); add it to the export, or check that this is the %s file."
                            .formatted(path, missing.get(0).english(), bothNames(missing.get(0)), file.fileName()));
        }
    }

    /** Number of fields that every row must have. */
    int fields() {
        return fields;
    }

    /** The known columns that the file has. */
    Set<Column> columns() {
        return places.keySet();
    }

    /** The trimmed value of a column, empty when the file or the row lacks it. */
    String value(CSVRecord record, Column column) {
        Integer place = places.get(column);
        return place == null || place >= record.size() ? "" : Values.trimmed(record.get(place));
    }

    private static String bothNames(Column column) {
        return column.english().equals(column.dutch()) ? column.english() : column.english() + " or " + column.dutch();
    }
}
