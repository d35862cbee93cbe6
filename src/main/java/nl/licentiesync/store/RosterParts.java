package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.exports.PartLines.Numbering;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.CompressedBytes;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files of the rosters that the latest runs read: thousands a run, so that they are kept packed and not for long. */
final class RosterParts {

    private final JdbcTemplate jdbc;

    RosterParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the files of a run, in their order. */
    void keep(RunId run, List<PartLines> parts) {
        PackWriter out = new PackWriter();
        for (PartLines part : parts) {
            out.putText(part.name());
            out.putInt(part.linesBefore());
            out.putByte(part.numbering().ordinal());
        }
        jdbc.update(
                "INSERT INTO run_roster (run_id, content) VALUES (?, ?)",
                run.value(),
                CompressedBytes.of(out.toByteArray()));
    }

    /** The files of a run; none when it read none, or they are not kept any more. */
    List<PartLines> of(RunId run) {
        List<PartLines> parts = new ArrayList<>();
        jdbc.query(
                "SELECT content FROM run_roster WHERE run_id = ?",
                row -> {
                    byte[] content = CompressedBytes.inflate(row.getBytes(1));
                    PackReader in = new PackReader(content, 0);
                    while (in.position() < content.length) {
                        parts.add(new PartLines(in.getText(), in.getInt(), Map.of(), Numbering.values()[in.getByte()]));
                    }
                },
                run.value());
        return parts;
    }

    /** Gives a restored run the files of the run that it restores, as far as they are kept. */
    void restore(RunId restored, RunId run) {
        jdbc.update(
                "INSERT INTO run_roster (run_id, content) SELECT ?, content FROM run_roster WHERE run_id = ?",
                restored.value(),
                run.value());
        jdbc.update(
                "INSERT INTO run_roster_gap (run_id, school_id, gap)"
                        + " SELECT ?, school_id, gap FROM run_roster_gap WHERE run_id = ?",
                restored.value(),
                run.value());
    }

    /** Keeps which schools a run found without a usable roster. */
    void keepGaps(RunId run, Map<SchoolCode, RosterGap> gaps) {
        gaps.forEach((school, gap) -> jdbc.update(
                "INSERT INTO run_roster_gap (run_id, school_id, gap) VALUES (?, ?, ?)",
                run.value(),
                school.value(),
                gap.name()));
    }

    /** The schools that a run found without a usable roster. */
    Map<SchoolCode, RosterGap> gapsOf(RunId run) {
        Map<SchoolCode, RosterGap> gaps = new HashMap<>();
        jdbc.query(
                "SELECT school_id, gap FROM run_roster_gap WHERE run_id = ?",
                row -> {
                    gaps.put(new SchoolCode(row.getString(1)), RosterGap.valueOf(row.getString(2)));
                },
                run.value());
        return gaps;
    }

    /** Forgets those of runs whose lines are not kept. */
    void forgetOld() {
        jdbc.update("DELETE FROM run_roster WHERE run_id NOT IN (SELECT DISTINCT run_id FROM export_lines)");
    }
}
