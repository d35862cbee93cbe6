package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Verdict;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Writes visibility.csv. Rows are assembled from parts that are rendered once for a school, teacher, program or
 * verdict; rendering the 24 million cells of a country one by one took 7 s of CPU time instead of half a second.
 */
final class VisibilityFile implements Closeable {

    private static final String HEADER = "date,school_id,school_name,teacher_id,teacher_name,basispoort_id,"
            + "program_id,program_name,access,reasons,until,then,link,linked_on,licence_id\n";

    private static final byte[] NO_TURN = bytes(",,");
    private static final byte[] NO_LINK = bytes(",,");
    private static final byte[] BY_HAND = bytes("MANUAL,");
    private static final byte[] BY_NIGHT = bytes("AUTO,");
    private static final byte[] COMMA = bytes(",");
    private static final byte[] NO_LICENCE = bytes("\n");

    private final OutputStream out;
    private final Map<LocalDate, byte[]> dates = new ConcurrentHashMap<>();

    VisibilityFile(OutputStream out) throws IOException {
        this.out = out;
        append(ByteBuffer.wrap(bytes(HEADER)));
    }

    /** The rows of a school as they stand in the file; may be asked for by several threads at a time. */
    ByteBuffer rendered(School school, List<VisibilityRow> rows) {
        return rows.isEmpty() ? ByteBuffer.allocate(0) : new SchoolLines(school, rows).lines();
    }

    /** Adds rendered rows to the file. */
    void append(ByteBuffer rows) throws IOException {
        out.write(rows.array(), 0, rows.limit());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private byte[] written(LocalDate date) {
        return dates.computeIfAbsent(date, day -> bytes(day.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The lines of one school, with the parts that several of them share. */
    private final class SchoolLines {

        private static final int LINE = 192;

        private final byte[] dateAndSchool;
        private final Map<Program, byte[]> programs = new IdentityHashMap<>();
        private final Map<Verdict, byte[]> verdicts = new IdentityHashMap<>();
        private final Map<NextAccess, byte[]> turns = new IdentityHashMap<>();
        private final Map<LicenceStatus, byte[]> licences = new IdentityHashMap<>();

        private final RenderedLines lines;

        SchoolLines(School school, List<VisibilityRow> rows) {
            this.lines = new RenderedLines(LINE * rows.size());
            this.dateAndSchool = bytes(rows.get(0).date() + ","
                    + CsvCell.code(school.code().value()) + "," + CsvCell.text(school.name()) + ",");
            Teacher teacher = null;
            byte[] ofTeacher = {};
            for (VisibilityRow row : rows) {
                Visibility visibility = row.visibility();
                if (visibility.teacher() != teacher) {
                    teacher = visibility.teacher();
                    ofTeacher = teacher(teacher);
                }
                lines.put(dateAndSchool);
                lines.put(ofTeacher);
                lines.put(programs.computeIfAbsent(visibility.program(), SchoolLines::program));
                lines.put(verdicts.computeIfAbsent(visibility.verdict(), SchoolLines::verdict));
                lines.put(
                        row.nextAccess() == null
                                ? NO_TURN
                                : turns.computeIfAbsent(row.nextAccess(), SchoolLines::nextAccess));
                putLink(visibility, row.linkedOn());
                LicenceStatus counting = visibility.counting();
                lines.put(counting == null ? NO_LICENCE : licences.computeIfAbsent(counting, SchoolLines::licence));
            }
        }

        ByteBuffer lines() {
            return lines.written();
        }

        private void putLink(Visibility visibility, @Nullable LocalDate linkedOn) {
            if (linkedOn == null) {
                lines.put(NO_LINK);
                return;
            }
            lines.put(visibility.linkedByHand() ? BY_HAND : BY_NIGHT);
            lines.put(written(linkedOn));
            lines.put(COMMA);
        }

        private static byte[] teacher(Teacher teacher) {
            return bytes(CsvCell.code(teacher.id().value()) + "," + CsvCell.text(teacher.name()) + ","
                    + CsvCell.code(teacher.basispoortId()) + ",");
        }

        private static byte[] program(Program program) {
            return bytes(CsvCell.code(program.id().value()) + "," + CsvCell.text(program.displayName()) + ",");
        }

        private static byte[] verdict(Verdict verdict) {
            return bytes(verdict.reasons().stream()
                    .map(Reason::name)
                    .collect(Collectors.joining("|", verdict.access() + ",", ",")));
        }

        private static byte[] nextAccess(NextAccess nextAccess) {
            return bytes(nextAccess.until() + "," + nextAccess.then() + ",");
        }

        private static byte[] licence(LicenceStatus counting) {
            return bytes(CsvCell.code(counting.licence().id().value()) + "\n");
        }
    }
}
