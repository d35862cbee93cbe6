package nl.licentiesync.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.intake.MappedValues;

/**
 * Where the rows of exports are, and which of their values the configuration gave or translated.
 *
 * @param mapped by export; none of those without
 */
record RowOrigins(LinePlaces places, Map<ExportFile, MappedValues> mapped) {

    /**
     * The source of a row.
     *
     * @param lines of the row, counted through all parts
     * @param columns that a fact is made of
     */
    Source source(ExportFile file, List<Integer> lines, Set<Column> columns) {
        List<Source> parts = new ArrayList<>(linesByPart(file, lines));
        configured(file, lines, columns).forEach(key -> parts.add(new Source.Configured(key)));
        return parts.size() == 1 ? parts.get(0) : new Source.ExportRow(parts);
    }

    /** One line of an export. */
    Source.ExportLine line(ExportFile file, int counted) {
        LinePlaces.Place place = places.of(file, counted);
        return new Source.ExportLine(place.part(), place.line(), place.person());
    }

    private List<Source> linesByPart(ExportFile file, List<Integer> lines) {
        List<Source> sources = new ArrayList<>();
        String part = "";
        List<Integer> ofPart = new ArrayList<>();
        for (int counted : lines) {
            LinePlaces.Place place = places.of(file, counted);
            if (!ofPart.isEmpty() && !place.part().equals(part)) {
                sources.add(lines(part, ofPart));
                ofPart = new ArrayList<>();
            }
            part = place.part();
            if (place.line() == 0) {
                sources.add(new Source.ExportLine(part, 0, place.person()));
            } else {
                ofPart.add(place.line());
            }
        }
        if (!ofPart.isEmpty()) {
            sources.add(lines(part, ofPart));
        }
        return sources;
    }

    private static Source lines(String part, List<Integer> lines) {
        return lines.size() == 1
                ? new Source.ExportLine(part, lines.get(0))
                : new Source.ExportLines(part, List.copyOf(lines));
    }

    private Set<String> configured(ExportFile file, List<Integer> lines, Set<Column> columns) {
        Set<String> keys = new LinkedHashSet<>();
        MappedValues values = mapped.get(file);
        if (values != null) {
            for (int counted : lines) {
                addKeys(keys, "constants", file, values.givenOn(counted), columns);
                addKeys(keys, "values", file, values.translatedOn(counted), columns);
            }
        }
        return keys;
    }

    private static void addKeys(
            Set<String> keys, String group, ExportFile file, List<Column> found, Set<Column> asked) {
        found.stream()
                .filter(asked::contains)
                .forEach(column -> keys.add("%s.%s.%s".formatted(group, file.key(), column.english())));
    }
}
