package nl.licentiesync.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.CsvRows;
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.Header;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.exports.PartSnapshot;
import nl.licentiesync.exports.Sha256;
import nl.licentiesync.exports.UnusedHeader;

/**
 * Adds up what was read of the parts of an export. The export has a column that all its parts have, so that the guard
 * notices when one of them loses it.
 */
final class PartTallies {

    private final List<PartSnapshot> parts = new ArrayList<>();
    private final Set<Column> inAll = EnumSet.allOf(Column.class);
    private final Map<Column, Integer> values = new EnumMap<>(Column.class);
    private final Set<UnusedHeader> unused = new LinkedHashSet<>();
    private final List<Header> headers = new ArrayList<>();
    private Instant oldest = Instant.MAX;
    private int lines;
    private int lastLine;
    private boolean allEnd = true;

    /** Number of lines of the parts that were read. */
    int lines() {
        return lines;
    }

    /** Adds a part of which all rows were read. */
    void add(String name, CsvRows rows, String fingerprint, int read, int lineOfLast) {
        Header header = rows.header();
        parts.add(new PartSnapshot(
                new PartLines(name, lines, header.labels()),
                fingerprint,
                rows.modified(),
                rows.charset().name(),
                rows.isMarked(),
                rows.isPacked(),
                rows.delimiter(),
                rows.headerLine(),
                read,
                header.constants()));
        inAll.retainAll(header.columns());
        header.values().forEach((column, number) -> values.merge(column, number, Integer::sum));
        unused.addAll(header.unused());
        headers.add(header);
        oldest = rows.modified().isBefore(oldest) ? rows.modified() : oldest;
        if (allEnd) {
            lastLine = lines + lineOfLast;
            allEnd = rows.endsWithLineEnd();
        }
        lines += rows.line();
    }

    /**
     * Fails when no part has a column as the configuration names it, or when one has it under a header that the
     * configuration does not name.
     */
    void requireColumn(Column column) {
        Header having = headers.stream()
                .filter(header -> header.columns().contains(column))
                .findFirst()
                .orElse(null);
        for (Header header : headers) {
            boolean lacks = !header.columns().contains(column);
            if (lacks && (having == null || header.hasLike(column))) {
                throw header.lacking(column, having);
            }
        }
        if (!headers.isEmpty() && headers.stream().allMatch(header -> header.hasInPlaceOfTemplate(column))) {
            throw headers.get(0).lacking(column, null);
        }
    }

    /** The tally of the export, without what became of its rows. */
    FileTally tally(int read) {
        return new FileTally(
                fingerprint(),
                read,
                0,
                0,
                0,
                inAll,
                values.keySet(),
                List.copyOf(unused),
                new FileSnapshot(oldest, lastLine, allEnd, values),
                parts);
    }

    /** Of a single part its own, else of all parts in their order, whatever they are called. */
    private String fingerprint() {
        if (parts.size() == 1) {
            return parts.get(0).sha256();
        }
        return Sha256.hex(parts.stream().map(PartSnapshot::sha256).collect(Collectors.joining()));
    }
}
