package nl.licentiesync.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file visibility.csv: what every teacher of all schools sees of every program. */
final class VisibilityFile implements ReportPart {

    static final String NAME = "visibility.csv";

    private final VisibilityLines lines = VisibilityLines.ofAllSchools();
    private @Nullable OutputStream out;

    @Override
    public void begin(ReportFiles files) throws IOException {
        out = files.create(NAME);
        append(lines.header());
    }

    @Override
    public Addition render(SchoolReport school) {
        ByteBuffer rows = lines.rows(school.school(), school.rows());
        return () -> append(rows);
    }

    private void append(ByteBuffer rows) throws IOException {
        Objects.requireNonNull(out, NAME).write(rows.array(), 0, rows.limit());
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
