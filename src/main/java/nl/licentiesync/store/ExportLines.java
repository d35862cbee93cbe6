package nl.licentiesync.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.CompressedBytes;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The export lines of the rows that the latest runs used. They are stored apart from the rows, so that a school with
 * unchanged rows is not written again when lines move.
 */
public final class ExportLines {

    /** A restored run, too, can mostly be explained by file and line. */
    private static final int RUNS_KEPT = 10;

    /** A row ends with the school that makes it longer than this, as HSQLDB cannot hold a row of some megabytes. */
    private static final int LONG_ROW = 1 << 20;

    private static final String CATALOGUE = "";

    private final JdbcTemplate jdbc;

    ExportLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the lines of some schools, in order, for a run; as many in one row of the table as its length allows. */
    public void write(RunId run, List<LinesOfSchool> schools) {
        PackWriter out = new PackWriter();
        String first = "";
        for (LinesOfSchool school : schools) {
            if (out.size() == 0) {
                first = school.code().value();
            }
            out.putText(school.code().value());
            out.putInt(school.lines().length);
            out.putBytes(school.lines(), 0, school.lines().length);
            if (out.size() > LONG_ROW) {
                insert(run, first, out.toByteArray());
                out.clear();
            }
        }
        if (out.size() > 0) {
            insert(run, first, out.toByteArray());
        }
    }

    /** Keeps the lines of the catalogue's programs for a run. */
    public void writeCatalogue(RunId run, byte[] lines) {
        insert(run, CATALOGUE, lines);
    }

    private void insert(RunId run, String firstSchool, byte[] content) {
        jdbc.update(
                "INSERT INTO export_lines (run_id, first_school, content) VALUES (?, ?, ?)",
                run.value(),
                firstSchool,
                CompressedBytes.of(content));
    }

    /** The lines of a run; empty when they are not kept of it. */
    public KeptLines of(RunId run) {
        Map<SchoolCode, byte[]> schools = new HashMap<>();
        byte[][] catalogue = {null};
        jdbc.query(
                "SELECT first_school, content FROM export_lines WHERE run_id = ?",
                row -> {
                    byte[] content = CompressedBytes.inflate(row.getBytes(2));
                    if (row.getString(1).equals(CATALOGUE)) {
                        catalogue[0] = content;
                        return;
                    }
                    PackReader in = new PackReader(content, 0);
                    while (in.position() < content.length) {
                        SchoolCode code = new SchoolCode(in.getText());
                        schools.put(code, in.getBytes(in.getInt()));
                    }
                },
                run.value());
        return new KeptLines(schools, catalogue[0]);
    }

    /** Gives a restored run the lines of the run that it restores, as far as they are kept. */
    public void restore(RunId restored, RunId run) {
        jdbc.update(
                "INSERT INTO export_lines (run_id, first_school, content)"
                        + " SELECT ?, first_school, content FROM export_lines WHERE run_id = ?",
                run.value(),
                restored.value());
    }

    /** Forgets those of all but the latest runs. */
    public void forgetOld() {
        jdbc.update(
                "DELETE FROM export_lines WHERE run_id NOT IN"
                        + " (SELECT DISTINCT run_id FROM export_lines ORDER BY run_id DESC LIMIT ?)",
                RUNS_KEPT);
        new RosterParts(jdbc).forgetOld();
    }

    /** Forgets those of a run that was not published. */
    public void discard(RunId run) {
        jdbc.update("DELETE FROM export_lines WHERE run_id = ?", run.value());
    }

    /**
     * The lines of one school.
     *
     * @param lines packed: those of its licences, teachers and manual links
     */
    @SuppressWarnings("ArrayRecordComponent") // written as it is, never compared
    public record LinesOfSchool(SchoolCode code, byte[] lines) {}
}
