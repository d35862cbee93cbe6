package nl.licentiesync.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.CRC32C;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import org.jspecify.annotations.Nullable;

/**
 * The file visibility.csv: what every teacher of all schools sees of every program. Each row begins with the date, so the
 * rows of an unchanged school are those of an earlier report with another date.
 */
final class VisibilityFile implements ReportPart {

    private static final SchoolLines FILE = SchoolLines.VISIBILITY;

    private final VisibilityLines lines = VisibilityLines.ofAllSchools();
    private final byte[] date;
    private @Nullable OutputStream out;

    /** The file of a run of that date. */
    VisibilityFile(LocalDate date) {
        this.date = date.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void begin(ReportFiles files) throws IOException {
        out = files.create(FILE.file());
        append(lines.header());
    }

    @Override
    public Addition render(SchoolReport school, SchoolRecord record) {
        int[] ends = new int[school.rows().size()];
        ByteBuffer rows = lines.rows(school.school(), school.rows(), ends);
        note(rows, ends, record);
        return () -> append(rows);
    }

    /** Notes how much longer than the shortest row each one is, and a checksum of all that stands in them beside the date. */
    private void note(ByteBuffer rows, int[] ends, SchoolRecord record) {
        record.putLength(FILE, rows.limit());
        PackWriter note = record.note(FILE.file());
        int shortest = shortest(ends);
        note.putNumber(shortest);
        CRC32C sum = new CRC32C();
        int start = 0;
        for (int end : ends) {
            note.putNumber(end - start - shortest);
            updateWithoutDate(sum, rows.array(), start, end);
            start = end;
        }
        note.putInt((int) sum.getValue());
    }

    private static int shortest(int[] ends) {
        int shortest = ends.length == 0 ? 0 : ends[0];
        int start = 0;
        for (int end : ends) {
            shortest = Math.min(shortest, end - start);
            start = end;
        }
        return shortest;
    }

    @Override
    public Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        PackReader note = school.noteOf(FILE.file());
        byte[] rows = school.lines(FILE, lines.header().limit());
        int shortest = note.getNumber();
        CRC32C sum = new CRC32C();
        int start = 0;
        while (start < rows.length) {
            int end = start + shortest + note.getNumber();
            updateWithoutDate(sum, rows, start, end);
            System.arraycopy(date, 0, rows, start, date.length);
            start = end;
        }
        if ((int) sum.getValue() != note.getInt()) {
            throw new UnusableRecord(WhyEvaluated.TOUCHED);
        }
        return () -> append(ByteBuffer.wrap(rows));
    }

    private void updateWithoutDate(CRC32C sum, byte[] rows, int start, int end) {
        sum.update(rows, start + date.length, end - start - date.length);
    }

    private void append(ByteBuffer rows) throws IOException {
        Objects.requireNonNull(out, FILE.file()).write(rows.array(), 0, rows.limit());
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
