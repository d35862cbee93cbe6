package nl.licentiesync.intake;

import java.util.List;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedLines;
import nl.licentiesync.packing.PackedRow;
import nl.licentiesync.packing.PackedSchool;
import org.jspecify.annotations.Nullable;

/** The rows of one school in the exports, each kind in the order of a packed school. */
public final class RowsOfSchool {

    /** Rows of a school that stand beside each other take a byte or two each. */
    private static final int ROOM_FOR_LINES = 1 << 8;

    private final SchoolCode code;
    private final List<PackedRow> licences;
    private final List<PackedRow> teachers;
    private final List<PackedRow> manualLinks;
    private final @Nullable List<PackedRow> permissions;

    /**
     * The rows of a school.
     *
     * @param permissions null when there is no permission export
     */
    RowsOfSchool(
            SchoolCode code,
            List<PackedRow> licences,
            List<PackedRow> teachers,
            List<PackedRow> manualLinks,
            @Nullable List<PackedRow> permissions) {
        this.code = code;
        this.licences = licences;
        this.teachers = teachers;
        this.manualLinks = manualLinks;
        this.permissions = permissions;
    }

    /** The school that they make. */
    public PackedSchool packed() {
        return PackedSchool.of(code, nameIn(licences), licences, teachers, manualLinks, permissions);
    }

    /** The lines on which they stand packed, to be kept: those of each kind of row. */
    public byte[] packedLines() {
        PackWriter out = new PackWriter(ROOM_FOR_LINES);
        PackedLines.writeOf(out, licences);
        PackedLines.writeOf(out, teachers);
        PackedLines.writeOf(out, manualLinks);
        if (permissions != null) {
            PackedLines.writeOf(out, permissions);
        }
        return out.toByteArray();
    }

    /** The name of the school in the first line of licences that has one; empty when none has. */
    static String nameIn(List<PackedRow> licences) {
        String first = "";
        int line = Integer.MAX_VALUE;
        for (PackedRow row : licences) {
            if (row.line() < line) {
                PackReader in = new PackReader(row.bytes(), row.position());
                in.skipText();
                String name = in.getText();
                if (!name.isEmpty()) {
                    first = name;
                    line = row.line();
                }
            }
        }
        return first;
    }
}
