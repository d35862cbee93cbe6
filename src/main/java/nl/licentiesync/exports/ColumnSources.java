package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides where the values of each column come from, and refuses what would leave that open. */
final class ColumnSources {

    private final Path path;
    private final FileMapping mapping;
    private final HeaderMatch match;

    ColumnSources(Path path, FileMapping mapping, HeaderMatch match) {
        this.path = path;
        this.mapping = mapping;
        this.match = match;
    }

    Map<Column, ColumnSource> all() {
        Map<Column, ColumnSource> sources = new EnumMap<>(Column.class);
        for (Column column : mapping.file().columns()) {
            source(column).ifPresent(source -> sources.put(column, source));
        }
        refuseSharedHeaders(sources);
        return sources;
    }

    private Optional<ColumnSource> source(Column column) {
        Set<Integer> places = match.places(column);
        HeaderTemplate template = match.template(column);
        ConfiguredText constant = mapping.constants().get(column);
        refuseIncompleteTemplate(column);
        if (places.isEmpty()) {
            return Optional.ofNullable(constant)
                    .map(given ->
                            new ColumnSource.Constant(given.value(), given.key().name()));
        }
        if (constant != null) {
            throw constant.key()
                    .refused("gives a value to a column that %s has as '%s'; remove it, or the column from the file."
                            .formatted(path, name(places.iterator().next())));
        }
        if (template != null) {
            return Optional.of(joined(column, template));
        }
        if (places.size() > 1) {
            throw ambiguous(column, places);
        }
        int place = places.iterator().next();
        return Optional.of(new ColumnSource.Field(place, name(place)));
    }

    /** The mapping of a column that the configuration names. */
    private MappedColumn mapped(Column column) {
        return Objects.requireNonNull(mapping.columns().get(column));
    }

    private ColumnSource joined(Column column, HeaderTemplate template) {
        MappedColumn mapped = mapped(column);
        List<ColumnSource.Piece> pieces = new ArrayList<>();
        for (HeaderTemplate.Piece piece : template.pieces()) {
            HeaderName header = piece.header();
            if (header != null && Collections.frequency(match.names(), header) > 1) {
                throw mapped.key()
                        .refused("uses the header '%s', which %s has twice; remove one of them from the file."
                                .formatted(header.text(), path));
            }
            if (header != null || !isBetweenBrinAndBranch(column, piece.literal())) {
                pieces.add(new ColumnSource.Piece(
                        header == null ? -1 : match.names().indexOf(header), piece.literal(), piece.digits()));
            }
        }
        for (int place : match.places(column)) {
            if (!template.headers().contains(match.names().get(place))) {
                throw mapped.key()
                        .refused("puts the column together, but %s has it as '%s' too; remove one of the two."
                                .formatted(path, name(place)));
            }
        }
        return new ColumnSource.Joined(pieces, template.toString());
    }

    /** Whether a text is dropped between BRIN and branch, so that a code without branch has nothing behind its BRIN. */
    private static boolean isBetweenBrinAndBranch(Column column, String literal) {
        return column.kind() == ValueKind.SCHOOL
                && literal.chars().allMatch(c -> c == '/' || c == '-' || Blanks.isBlank((char) c));
    }

    private void refuseIncompleteTemplate(Column column) {
        List<HeaderName> lacked = match.lackedByTemplate(column);
        if (!lacked.isEmpty()) {
            throw lacking(path, mapped(column), lacked, match, null);
        }
    }

    /**
     * That a file lacks headers that the configuration names, with the headers that look most like them.
     *
     * @param other a part of the same export that has the column; null when none has
     */
    static UnusableExport lacking(
            Path path, MappedColumn mapped, List<HeaderName> lacked, HeaderMatch match, @Nullable Path other) {
        String headers = lacked.stream()
                .map(header -> "'%s'%s".formatted(header.text(), NearHeader.perhaps(header.text(), match.unused())))
                .collect(Collectors.joining(" and "));
        return mapped.key()
                .refused(
                        other == null
                                ? "names the header %s, which %s lacks; write a header that the file has."
                                        .formatted(headers, path)
                                : ("names the header %s, which %s lacks, while the part %s has it; write the headers of"
                                                + " all parts in a list.")
                                        .formatted(headers, path, other));
    }

    private UnusableExport ambiguous(Column column, Set<Integer> places) {
        MappedColumn mapped = mapping.columns().get(column);
        if (mapped == null) {
            return new UnusableExport("%s has the column %s twice (%s); remove one of them."
                    .formatted(path, column.english(), column.names()));
        }
        String headers = places.stream().map(place -> "'" + name(place) + "'").collect(Collectors.joining(" and "));
        return mapped.key()
                .refused(
                        "is one column, but %s has %s for it; name one of them, and remove or rename the other in the file."
                                .formatted(path, headers));
    }

    /** A header may be one column and a piece of others, never two columns. */
    private void refuseSharedHeaders(Map<Column, ColumnSource> sources) {
        Map<Integer, Column> users = new HashMap<>();
        sources.forEach((column, source) -> {
            if (source instanceof ColumnSource.Field field) {
                Column other = users.put(field.place(), column);
                if (other != null) {
                    MappedColumn mapped = mapped(mapping.columns().containsKey(column) ? column : other);
                    throw mapped.key()
                            .refused(
                                    "uses the header '%s' of %s, which is the column %s already; give each column its own header."
                                            .formatted(
                                                    field.label(),
                                                    path,
                                                    (mapping.columns().get(column) == mapped ? other : column)
                                                            .english()));
                }
            }
        });
    }

    private String name(int place) {
        return match.names().get(place).text();
    }
}
