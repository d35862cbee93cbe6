package nl.licentiesync.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.licentiesync.exports.Column;
import nl.licentiesync.exports.ExportFile;
import nl.licentiesync.exports.FileSnapshot;
import nl.licentiesync.exports.LinePlaces;
import nl.licentiesync.exports.PartLines;
import nl.licentiesync.exports.PartSnapshot;
import nl.licentiesync.exports.UnusedHeader;

/**
 * Counts of used, rejected and ignored rows of one export file, with its fingerprint and columns.
 *
 * @param sha256 fingerprint of the file in hexadecimal
 * @param columns the known columns that the file has
 * @param filled those of them that hold a value in any row
 * @param unused the other headers that it has, in their order
 * @param atReading what is remembered of the file itself
 * @param parts the files that it is made of, in their order
 * @param lines where the lines of each file are
 */
public record FileTally(
        String sha256,
        int read,
        int used,
        int rejected,
        int ignored,
        Set<Column> columns,
        Set<Column> filled,
        List<UnusedHeader> unused,
        FileSnapshot atReading,
        List<PartSnapshot> parts,
        List<PartLines> lines) {

    /** The tally of an export whose parts are files with lines. */
    public FileTally(
            String sha256,
            int read,
            int used,
            int rejected,
            int ignored,
            Set<Column> columns,
            Set<Column> filled,
            List<UnusedHeader> unused,
            FileSnapshot atReading,
            List<PartSnapshot> parts) {
        this(
                sha256,
                read,
                used,
                rejected,
                ignored,
                columns,
                filled,
                unused,
                atReading,
                parts,
                parts.stream().map(PartSnapshot::lines).toList());
    }

    public FileTally {
        columns = Set.copyOf(columns);
        filled = Set.copyOf(filled);
        unused = List.copyOf(unused);
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /** Where the rows of all files stand. */
    public static LinePlaces places(Map<ExportFile, FileTally> tallies) {
        Map<ExportFile, List<PartLines>> parts = new EnumMap<>(ExportFile.class);
        tallies.forEach((file, tally) -> parts.put(file, tally.lines()));
        return new LinePlaces(parts);
    }

    FileTally with(int readRows, int usedRows, int rejectedRows, int ignoredRows) {
        return new FileTally(
                sha256,
                readRows,
                usedRows,
                rejectedRows,
                ignoredRows,
                columns,
                filled,
                unused,
                atReading,
                parts,
                lines);
    }

    /** Whether it is of rosters: a folder in the place of an export. */
    public boolean isOfRosters() {
        return lines.stream().anyMatch(part -> part.numbering() != PartLines.Numbering.LINES);
    }

    /** What it is called in a sentence, as the tally of this export. */
    public String nameOf(ExportFile file) {
        return places(Map.of(file, this)).nameOf(file);
    }

    /** Whether every row that was read is accounted for. */
    public boolean addsUp() {
        return read == used + rejected + ignored;
    }
}
