package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.FileTally;
import nl.licentiesync.intake.MappedValues;
import nl.licentiesync.model.RosterGap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.CompressedBytes;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of the exports that runs read, and which of their values the configuration gave or translated. */
public final class RunOrigins {

    private final JdbcTemplate jdbc;

    private final RosterParts rosters;

    RunOrigins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rosters = new RosterParts(jdbc);
    }

    /**
     * Keeps what a run read.
     *
     * @param mapping fingerprint of what the configuration said of the exports, else empty
     */
    public void keep(RunId run, Exports exports, String mapping) {
        jdbc.update("UPDATE run SET mapping = ? WHERE run_id = ?", mapping, run.value());
        rosters.keepGaps(run, exports.rosterGaps());
        exports.tallies().forEach((file, tally) -> keepParts(run, file, tally));
        exports.mapped().forEach((file, values) -> {
            values.given().forEach((column, lines) -> keepLines(run, file, column, true, lines));
            values.translated().forEach((column, lines) -> keepLines(run, file, column, false, lines));
        });
    }

    /** The schools that a run found without a usable roster. */
    public Map<SchoolCode, RosterGap> rosterGapsOf(RunId run) {
        return rosters.gapsOf(run);
    }

    private void keepParts(RunId run, ExportFile file, FileTally tally) {
        for (int number = 0; number < tally.parts().size(); number++) {
            jdbc.update(
                    "INSERT INTO run_part (run_id, file_name, part, name, sha256, lines_before)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    run.value(),
                    file.fileName(),
                    number,
                    tally.parts().get(number).name(),
                    tally.parts().get(number).sha256(),
                    tally.parts().get(number).lines().linesBefore());
        }
        if (tally.isOfRosters()) {
            rosters.keep(run, tally.lines());
        }
    }

    private void keepLines(RunId run, ExportFile file, Column column, boolean given, BitSet lines) {
        jdbc.update(
                "INSERT INTO run_mapped (run_id, file_name, column_name, given, content) VALUES (?, ?, ?, ?, ?)",
                run.value(),
                file.fileName(),
                column.name(),
                given,
                CompressedBytes.of(lines.toByteArray()));
    }

    /** Gives a restored run what the run that it restores had read. */
    void restore(RunId restored, RunId run) {
        jdbc.update(
                "INSERT INTO run_part SELECT ?, file_name, part, name, sha256, lines_before FROM run_part"
                        + " WHERE run_id = ?",
                restored.value(),
                run.value());
        jdbc.update(
                "INSERT INTO run_mapped SELECT ?, file_name, column_name, given, content FROM run_mapped"
                        + " WHERE run_id = ?",
                restored.value(),
                run.value());
        rosters.restore(restored, run);
        jdbc.update(
                "UPDATE run SET mapping = (SELECT mapping FROM run WHERE run_id = ?) WHERE run_id = ?",
                run.value(),
                restored.value());
    }

    /** What a run read; every export one file of its usual name where it is not kept. */
    public KeptOrigins of(RunId run) {
        Map<ExportFile, List<PartLines>> parts = new EnumMap<>(ExportFile.class);
        jdbc.query(
                "SELECT file_name, name, lines_before FROM run_part WHERE run_id = ? ORDER BY file_name, part",
                row -> {
                    parts.computeIfAbsent(RunInputs.fileNamed(row.getString(1)), file -> new ArrayList<>())
                            .add(new PartLines(row.getString(2), row.getInt(3), Map.of()));
                },
                run.value());
        List<PartLines> ofRosters = rosters.of(run);
        if (!ofRosters.isEmpty()) {
            parts.put(ExportFile.TEACHERS, ofRosters);
        }
        Map<ExportFile, MappedValues> mapped = new EnumMap<>(ExportFile.class);
        jdbc.query(
                "SELECT file_name, column_name, given, content FROM run_mapped WHERE run_id = ?",
                row -> {
                    mapped.computeIfAbsent(RunInputs.fileNamed(row.getString(1)), file -> new MappedValues())
                            .put(
                                    Column.valueOf(row.getString(2)),
                                    row.getBoolean(3),
                                    BitSet.valueOf(CompressedBytes.inflate(row.getBytes(4))));
                },
                run.value());
        return new KeptOrigins(new LinePlaces(parts), mapped);
    }

    /**
     * Where the rows of a run were, as far as that is kept.
     *
     * @param mapped which values the configuration gave or translated
     */
    public record KeptOrigins(LinePlaces places, Map<ExportFile, MappedValues> mapped) {}
}
