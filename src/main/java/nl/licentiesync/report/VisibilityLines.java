package nl.licentiesync.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import org.jspecify.annotations.Nullable;

/**
 * The rows of schools in visibility.csv, in a dialect; for any number of threads. Cell by cell, the 24 million cells of a
 * country took 7 s of CPU time; a row is put together from parts that are rendered once: those of a program, a verdict
 * or a day for all schools, those of a teacher or a licence for its school. What lines of a school share is copied as a whole.
 */
public final class VisibilityLines {

    private static final int LINE = 192;
    private static final int CELLS = 64;

    private final CsvDialect dialect;
    private final List<Group> groups = new ArrayList<>();

    /** So many groups, the first ones, are the same in all rows of a teacher. */
    private final int ofTeacher;

    private final byte[] header;

    private VisibilityLines(CsvDialect dialect, List<VisibilityColumns.Group> groups) {
        this.dialect = dialect;
        int last = groups.size() - 1;
        for (int i = 0; i <= last; i++) {
            this.groups.add(new Group(groups.get(i), i == last));
        }
        this.ofTeacher = (int)
                groups.stream().takeWhile(group -> group.source().isOfTeacher()).count();
        this.header = bytes(groups.stream()
                .flatMap(group -> group.columns().stream())
                .map(VisibilityColumns.Column::name)
                .collect(Collectors.joining(dialect.delimiter(), dialect.start(), dialect.lineEnd())));
    }

    /** Those of the file of all schools. */
    static VisibilityLines ofAllSchools() {
        return new VisibilityLines(CsvDialect.PLAIN, VisibilityColumns.ALL);
    }

    /** Those of the files of one school each for a spreadsheet, which say neither date nor name. */
    public static VisibilityLines ofOneSchool() {
        return new VisibilityLines(CsvDialect.SPREADSHEET, VisibilityColumns.OF_ONE_SCHOOL);
    }

    /** The header, with what stands before it. */
    ByteBuffer header() {
        return ByteBuffer.wrap(header);
    }

    /**
     * The rows of a school.
     *
     * @param ends takes where each of them ends
     */
    ByteBuffer rows(School school, List<VisibilityRow> rows, int[] ends) {
        return put(new RenderedLines(LINE * rows.size()), school, rows, ends);
    }

    /** A whole file: the header and the rows of a school. */
    public ByteBuffer file(School school, List<VisibilityRow> rows) {
        RenderedLines lines = new RenderedLines(header.length + LINE * rows.size());
        lines.put(header);
        return put(lines, school, rows, new int[rows.size()]);
    }

    private ByteBuffer put(RenderedLines lines, School school, List<VisibilityRow> rows, int[] rowEnds) {
        Part[] parts = new Part[groups.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Part(groups.get(i), school);
        }
        Map<Program, Stretch> ends = new IdentityHashMap<>();
        Stretch beginning = null;
        for (int i = 0; i < rowEnds.length; i++) {
            VisibilityRow row = rows.get(i);
            if (beginning == null || !beginning.isOfSameTeacher(row)) {
                beginning = Stretch.put(lines, row, parts, 0, ofTeacher);
            } else {
                beginning.repeat(lines);
            }
            Program program = row.visibility().program();
            Stretch end = ends.get(program);
            if (end == null || !end.isAlike(row)) {
                ends.put(program, Stretch.put(lines, row, parts, ofTeacher, parts.length));
            } else {
                end.repeat(lines);
            }
            rowEnds[i] = lines.size();
        }
        return lines.written();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A group of columns, with what is rendered of it for all schools. */
    private final class Group {

        private final VisibilityColumns.Source source;
        private final List<VisibilityColumns.Column> columns;
        private final String end;
        private final byte[] empty;
        private final Map<Object, byte[]> ofAllSchools = new ConcurrentHashMap<>();

        Group(VisibilityColumns.Group group, boolean endsTheLine) {
            this.source = group.source();
            this.columns = group.columns();
            this.end = endsTheLine ? dialect.lineEnd() : dialect.delimiter();
            this.empty = joined(Collections.nCopies(columns.size(), "").toArray(String[]::new));
        }

        byte[] cells(Object of, School school, VisibilityRow row) {
            if (!source.isOfAllSchools()) {
                return cells(school, row);
            }
            byte[] known = ofAllSchools.get(of);
            if (known == null) {
                known = cells(school, row);
                ofAllSchools.put(of, known);
            }
            return known;
        }

        private byte[] cells(School school, VisibilityRow row) {
            String[] cells = new String[columns.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).cell(dialect, school, row);
            }
            return joined(cells);
        }

        private byte[] joined(String... cells) {
            StringBuilder line = new StringBuilder(CELLS);
            for (int i = 0; i < cells.length; i++) {
                line.append(i == 0 ? "" : dialect.delimiter()).append(cells[i]);
            }
            return bytes(line.append(end).toString());
        }
    }

    /** The cells of a group in the rows of a school, looked up once for each source. */
    private static final class Part {

        private final Group group;
        private final School school;
        private final Map<Object, byte[]> rendered = new IdentityHashMap<>();
        private @Nullable Object lastSource;
        private byte[] last;

        Part(Group group, School school) {
            this.group = group;
            this.school = school;
            this.last = group.empty;
        }

        byte[] of(VisibilityRow row) {
            Object source = group.source.of(school, row);
            if (source != lastSource) {
                lastSource = source;
                last = source == null ? group.empty : rendered(source, row);
            }
            return last;
        }

        private byte[] rendered(Object source, VisibilityRow row) {
            byte[] known = rendered.get(source);
            if (known == null) {
                known = group.cells(source, school, row);
                rendered.put(source, known);
            }
            return known;
        }
    }

    /**
     * The beginning of a line, which the lines of a teacher share, or its end, which teachers who see a program in the same
     * way share. A teacher comes after another one of the same year group as a rule.
     *
     * @param row which it was rendered of
     * @param from where it stands in the lines
     */
    private record Stretch(VisibilityRow row, int from, int length) {

        static Stretch put(RenderedLines lines, VisibilityRow row, Part[] parts, int first, int end) {
            int from = lines.size();
            for (int i = first; i < end; i++) {
                lines.put(parts[i].of(row));
            }
            return new Stretch(row, from, lines.size() - from);
        }

        @SuppressWarnings("ReferenceEquality") // of equal ones that are not the same object the line is rendered again
        boolean isOfSameTeacher(VisibilityRow other) {
            return row.visibility().teacher() == other.visibility().teacher();
        }

        boolean isAlike(VisibilityRow other) {
            return row.isAlike(other);
        }

        void repeat(RenderedLines lines) {
            lines.repeat(from, length);
        }
    }
}
