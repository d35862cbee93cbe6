package nl.licentiesync.packing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one school as bytes. The same rows give the same bytes, so an unchanged school is recognised without
 * unpacking it.
 */
public final class PackedSchool {

    /** Begins a school without a permission export, as all did before there were permissions. */
    private static final int FORMAT = 1;

    /** Begins a school whose rows are followed by its permissions. */
    private static final int FORMAT_WITH_PERMISSIONS = 2;

    private static final byte[] NOTHING = {};

    private final SchoolCode code;
    private final byte[] rows;

    private PackedSchool(SchoolCode code, byte[] rows) {
        this.code = code;
        this.rows = rows;
    }

    /** Packs a school; one of which the exports say nothing gives no bytes. */
    public static PackedSchool of(School school) {
        if (school.isEmpty()) {
            return unknown(school.code());
        }
        boolean withPermissions = school.permissions().areAsked();
        PackWriter out = begin(withPermissions, school.name());
        RowFormat.LICENCE.writeAll(out, school.licences());
        RowFormat.TEACHER.writeAll(out, school.teachers());
        RowFormat.MANUAL_LINK.writeAll(out, school.manualLinks());
        if (withPermissions) {
            RowFormat.PERMISSION.writeAll(out, school.permissions().all());
        }
        return new PackedSchool(school.code(), out.toByteArray());
    }

    /**
     * A school of rows that are packed already, each kind in the order of its format.
     *
     * @param permissions null when there is no permission export
     */
    public static PackedSchool of(
            SchoolCode code,
            String name,
            List<PackedRow> licences,
            List<PackedRow> teachers,
            List<PackedRow> manualLinks,
            @Nullable List<PackedRow> permissions) {
        if (licences.isEmpty() && teachers.isEmpty() && manualLinks.isEmpty()) {
            return unknown(code);
        }
        PackWriter out = begin(permissions != null, name);
        RowFormat.LICENCE.writePacked(out, licences);
        RowFormat.TEACHER.writePacked(out, teachers);
        RowFormat.MANUAL_LINK.writePacked(out, manualLinks);
        if (permissions != null) {
            RowFormat.PERMISSION.writePacked(out, permissions);
        }
        return new PackedSchool(code, out.toByteArray());
    }

    /** A school of which the exports say nothing. */
    public static PackedSchool unknown(SchoolCode code) {
        return new PackedSchool(code, NOTHING);
    }

    private static PackWriter begin(boolean withPermissions, String name) {
        PackWriter out = new PackWriter();
        out.putByte(withPermissions ? FORMAT_WITH_PERMISSIONS : FORMAT);
        out.putText(name);
        return out;
    }

    /** The school whose rows these are. */
    public SchoolCode code() {
        return code;
    }

    /** The name of the school; empty when the exports tell none. */
    public String name() {
        return isEmpty() ? "" : new PackReader(rows, 1).getText();
    }

    /** Number of bytes. */
    public int size() {
        return rows.length;
    }

    /** Whether the exports say nothing of this school. */
    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** Adds the bytes. */
    public void writeTo(PackWriter out) {
        out.putBytes(rows, 0, rows.length);
    }

    /** Whether the given bytes begin with exactly these rows. */
    public boolean isStartOf(byte[] content) {
        return content.length >= rows.length && Arrays.equals(rows, 0, rows.length, content, 0, rows.length);
    }

    /** The rows as they were before they were packed. */
    public School unpack() {
        return isEmpty() ? School.unknown(code) : unpack(code, new PackReader(rows, 0));
    }

    /**
     * Reads a school's rows, and leaves the reader behind them.
     *
     * @throws IllegalStateException when a version that packs in another way wrote them
     */
    public static School unpack(SchoolCode code, PackReader in) {
        int format = in.getByte();
        if (format != FORMAT && format != FORMAT_WITH_PERMISSIONS) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The state of school %s has format %d, this version reads %d and %d",
                    code,
                    format,
                    FORMAT,
                    FORMAT_WITH_PERMISSIONS));
        }
        return new School(
                code,
                in.getText(),
                RowFormat.LICENCE.readAll(in, code),
                RowFormat.TEACHER.readAll(in, code),
                RowFormat.MANUAL_LINK.readAll(in, code),
                format == FORMAT_WITH_PERMISSIONS
                        ? Permissions.of(RowFormat.PERMISSION.readAll(in, code))
                        : Permissions.NOT_ASKED);
    }
}
