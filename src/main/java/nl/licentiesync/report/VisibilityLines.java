package nl.licentiesync.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.model.School;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a school in visibility.csv, in a dialect. Cell by cell, the 24 million cells of a country took 7 s of CPU
 * time; a row is put together from parts that are rendered once for a school, a teacher, a program or a verdict, which
 * takes half a second.
 */
public final class VisibilityLines {

    private static final int LINE = 192;

    private final CsvDialect dialect;
    private final School school;
    private final RenderedLines lines;
    private final Part[] parts;

    private VisibilityLines(
            School school, int rows, List<VisibilityColumns.Group> groups, CsvDialect dialect, ByteBuffer before) {
        this.dialect = dialect;
        this.school = school;
        this.lines = new RenderedLines(before.limit() + LINE * rows);
        lines.put(before);
        int last = groups.size() - 1;
        this.parts = new Part[last + 1];
        for (int i = 0; i <= last; i++) {
            parts[i] = new Part(groups.get(i), i == last);
        }
    }

    /** The header, with what stands before it. */
    private static ByteBuffer header(List<VisibilityColumns.Group> groups, CsvDialect dialect) {
        return ByteBuffer.wrap(bytes(groups.stream()
                .flatMap(group -> group.columns().stream())
                .map(VisibilityColumns.Column::name)
                .collect(Collectors.joining(dialect.delimiter(), dialect.start(), dialect.lineEnd()))));
    }

    /** The header of visibility.csv. */
    static ByteBuffer header() {
        return header(VisibilityColumns.ALL, CsvDialect.PLAIN);
    }

    /** The rows of a school as they stand in visibility.csv; may be asked for by several threads at a time. */
    static ByteBuffer of(School school, List<VisibilityRow> rows) {
        return new VisibilityLines(school, rows.size(), VisibilityColumns.ALL, CsvDialect.PLAIN, ByteBuffer.allocate(0))
                .with(rows);
    }

    /** A whole file of one school for a spreadsheet, which says neither date nor name. */
    public static ByteBuffer ofOneSchool(School school, List<VisibilityRow> rows) {
        List<VisibilityColumns.Group> groups = VisibilityColumns.OF_ONE_SCHOOL;
        CsvDialect dialect = CsvDialect.SPREADSHEET;
        return new VisibilityLines(school, rows.size(), groups, dialect, header(groups, dialect)).with(rows);
    }

    private ByteBuffer with(List<VisibilityRow> rows) {
        for (VisibilityRow row : rows) {
            for (Part part : parts) {
                lines.put(part.of(row));
            }
        }
        return lines.written();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The cells of a group of columns, rendered once for each source. */
    private final class Part {

        private final VisibilityColumns.Group group;
        private final boolean endsTheLine;
        private final Map<Object, byte[]> rendered = new IdentityHashMap<>();
        private final byte[] empty;
        private @Nullable Object lastSource;
        private byte[] last;

        Part(VisibilityColumns.Group group, boolean endsTheLine) {
            this.group = group;
            this.endsTheLine = endsTheLine;
            this.empty = bytes(joined(Collections.nCopies(group.columns().size(), "")));
            this.last = empty;
        }

        byte[] of(VisibilityRow row) {
            Object source = group.source().of(school, row);
            if (source != lastSource) {
                lastSource = source;
                last = source == null ? empty : rendered(source, row);
            }
            return last;
        }

        private byte[] rendered(Object source, VisibilityRow row) {
            byte[] known = rendered.get(source);
            if (known == null) {
                known = cells(row);
                rendered.put(source, known);
            }
            return known;
        }

        private byte[] cells(VisibilityRow row) {
            List<String> cells = new ArrayList<>(group.columns().size());
            for (VisibilityColumns.Column column : group.columns()) {
                cells.add(column.cell(dialect, school, row));
            }
            return bytes(joined(cells));
        }

        private String joined(List<String> cells) {
            return String.join(dialect.delimiter(), cells) + (endsTheLine ? dialect.lineEnd() : dialect.delimiter());
        }
    }
}
