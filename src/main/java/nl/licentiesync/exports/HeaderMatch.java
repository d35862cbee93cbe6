package nl.licentiesync.exports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the columns of an export in one record, which may be its header. */
final class HeaderMatch {

    private final FileMapping mapping;
    private final List<HeaderName> names;
    private final Map<Column, Set<Integer>> found = new EnumMap<>(Column.class);

    HeaderMatch(FileMapping mapping, List<String> cells) {
        this.mapping = mapping;
        this.names = cells.stream().map(HeaderName::of).toList();
        for (Column column : mapping.file().columns()) {
            Set<Integer> places = placesOf(column);
            if (!places.isEmpty()) {
                found.put(column, places);
            }
        }
    }

    /** The places that hold a column by one of its names; of a template, those of its headers when all are there. */
    private Set<Integer> placesOf(Column column) {
        MappedColumn mapped = mapping.columns().get(column);
        HeaderTemplate template = mapped == null ? null : mapped.template();
        Set<Integer> places = new TreeSet<>();
        for (int place = 0; place < names.size(); place++) {
            HeaderName name = names.get(place);
            boolean isNamed = mapped != null && mapped.names(name);
            boolean ofTemplate = template != null && isNamed;
            boolean isMapped = template == null && isNamed;
            if (!ofTemplate && (isMapped || column.isNamedBy(name))) {
                places.add(place);
            }
        }
        if (template != null && names.containsAll(template.headers())) {
            template.headers().forEach(header -> places.add(names.indexOf(header)));
        }
        return places;
    }

    /** Whether all columns are there that the file must have. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    /** The required columns that are not there, nor given by the configuration. */
    List<Column> missing() {
        return mapping.file().columns().stream()
                .filter(column -> mapping.file().requires(column))
                .filter(column ->
                        !found.containsKey(column) && !mapping.constants().containsKey(column))
                .toList();
    }

    /** The columns that are there. */
    Set<Column> columns() {
        return found.keySet();
    }

    /** Number of columns that are there, or that a header looks like. */
    int likeness(HeaderResemblance resemblance) {
        List<Column> absent = new ArrayList<>(mapping.file().columns());
        absent.removeAll(found.keySet());
        long like = unused().stream()
                .map(header -> resemblance.columnLike(header.text(), absent))
                .flatMap(Optional::stream)
                .distinct()
                .count();
        return found.size() + (int) like;
    }

    /** The headers, in their order. */
    List<HeaderName> names() {
        return names;
    }

    /** The headers that no column uses, blank ones apart. */
    List<HeaderName> unused() {
        Set<Integer> used = new LinkedHashSet<>();
        found.values().forEach(used::addAll);
        List<HeaderName> unused = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            if (!used.contains(place) && !names.get(place).isEmpty()) {
                unused.add(names.get(place));
            }
        }
        return unused;
    }

    /** The places of a column that has a header of its own. */
    Set<Integer> places(Column column) {
        return found.getOrDefault(column, Set.of());
    }

    /** The template by which a column is put together; null when it is found by name or not at all. */
    @Nullable
    HeaderTemplate template(Column column) {
        MappedColumn mapped = mapping.columns().get(column);
        HeaderTemplate template = mapped == null ? null : mapped.template();
        return template != null && names.containsAll(template.headers()) ? template : null;
    }

    /** The headers of a column's template that are not there; none when the file has the column itself instead. */
    List<HeaderName> lackedByTemplate(Column column) {
        MappedColumn mapped = mapping.columns().get(column);
        if (mapped == null || mapped.template() == null) {
            return List.of();
        }
        List<HeaderName> lacked = mapped.template().headers().stream()
                .filter(header -> !names.contains(header))
                .toList();
        boolean isThereItself = found.containsKey(column)
                && lacked.size() == mapped.template().headers().size();
        return isThereItself ? List.of() : lacked;
    }
}
