package nl.licentiesync.exports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What the configuration says of the columns of one export.
 *
 * @param columns the headers of columns, beside the program's own
 * @param constants the values of columns that the file does not have
 * @param values what values of columns mean
 */
public record FileMapping(
        ExportFile file,
        Map<Column, MappedColumn> columns,
        Map<Column, ConfiguredText> constants,
        Map<Column, ValueTranslation> values) {

    public FileMapping {
        columns = sorted(columns);
        constants = sorted(constants);
        values = sorted(values);
        refuseSharedHeaders(columns);
        refuseConstantsOfMapped(columns, constants);
    }

    /** Nothing is said. */
    static FileMapping none(ExportFile file) {
        return new FileMapping(file, Map.of(), Map.of(), Map.of());
    }

    private static <T> Map<Column, T> sorted(Map<Column, T> map) {
        Map<Column, T> sorted = new EnumMap<>(Column.class);
        sorted.putAll(map);
        return sorted;
    }

    /** A header is one column; only templates may share headers with others. */
    private static void refuseSharedHeaders(Map<Column, MappedColumn> columns) {
        Map<HeaderName, MappedColumn> users = new HashMap<>();
        for (MappedColumn mapped : columns.values()) {
            for (HeaderName name : mapped.names()) {
                MappedColumn other = users.put(name, mapped);
                if (other != null) {
                    throw mapped.key()
                            .refused("uses the header '%s', which is %s already; give each column its own header."
                                    .formatted(name.text(), other.key().name()));
                }
            }
        }
    }

    private static void refuseConstantsOfMapped(
            Map<Column, MappedColumn> columns, Map<Column, ConfiguredText> constants) {
        constants.forEach((column, constant) -> {
            MappedColumn mapped = columns.get(column);
            if (mapped != null) {
                throw constant.key()
                        .refused("gives a value to a column that %s finds in the file; keep one of the two."
                                .formatted(mapped.key().name()));
            }
        });
    }
}
