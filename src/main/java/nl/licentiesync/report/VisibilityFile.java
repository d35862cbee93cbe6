package nl.licentiesync.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file visibility.csv: what every teacher of all schools sees of every program. */
final class VisibilityFile implements ReportPart {

    static final String NAME = "visibility.csv";

    private @Nullable OutputStream out;

    @Override
    public void begin(ReportFiles files) throws IOException {
        out = files.create(NAME);
        append(VisibilityLines.header());
    }

    @Override
    public Addition render(SchoolReport school) {
        ByteBuffer lines = VisibilityLines.of(school.school(), school.rows());
        return () -> append(lines);
    }

    private void append(ByteBuffer lines) throws IOException {
        Objects.requireNonNull(out, NAME).write(lines.array(), 0, lines.limit());
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
