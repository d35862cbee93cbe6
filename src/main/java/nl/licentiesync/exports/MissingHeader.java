package nl.licentiesync.exports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Explains that no record of an export is its header: what the fullest one has, what it lacks, and what looks like that. */
final class MissingHeader {

    private final Path path;
    private final FileMapping mapping;
    private final HeaderMatch fullest;
    private final int line;
    private final int records;

    /**
     * About a file.
     *
     * @param fullest the record that has most of the required columns
     * @param line on which it begins
     * @param records number of records that were looked at
     */
    MissingHeader(Path path, FileMapping mapping, HeaderMatch fullest, int line, int records) {
        this.path = path;
        this.mapping = mapping;
        this.fullest = fullest;
        this.line = line;
        this.records = records;
    }

    UnusableExport refusal() {
        List<Column> missing = fullest.missing();
        String has = fullest.columns().isEmpty()
                ? "none of the columns"
                : fullest.columns().stream().map(Column::english).collect(Collectors.joining(", "));
        String file = mapping.file().key();
        return new UnusableExport(String.format(
                Locale.ROOT,
                "%s lacks the column%s %s: %s has %s; add %s to the export, name %s under columns.%s of the"
                        + " configuration file (the command check writes it), or check that this is the %s file.",
                path,
                missing.size() == 1 ? "" : "s",
                missing.stream().map(this::named).collect(Collectors.joining(" and ")),
                records == 1
                        ? String.format(Locale.ROOT, "its only record (line %d)", line)
                        : String.format(Locale.ROOT, "line %d, the fullest of its first %d records,", line, records),
                has,
                missing.size() == 1 ? "it" : "them",
                missing.size() == 1 ? "its header" : "their headers",
                file,
                mapping.file().fileName()));
    }

    private String named(Column column) {
        MappedColumn mapped = mapping.columns().get(column);
        String names = mapped == null
                ? column.names()
                : "%s by %s in %s"
                        .formatted(mapped, mapped.key().name(), mapped.key().place());
        String near = mapped != null && mapped.template() != null
                ? "; there is no "
                        + fullest.lackedByTemplate(column).stream()
                                .map(header -> "'" + header.text() + "'")
                                .collect(Collectors.joining(" and "))
                : NearHeader.of(column, fullest.unused())
                        .map(header -> "; perhaps '" + header + "'")
                        .orElse("");
        return "%s (%s%s)".formatted(column.english(), names, near);
    }
}
