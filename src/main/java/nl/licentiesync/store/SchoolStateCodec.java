package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.packing.PackedSchool;
import nl.licentiesync.rules.LastChanges;

/**
 * Packs one school's state into a few kilobytes: its rows, then its last changes where there are any, then its links. A
 * database row for each of 1.7 million links would take longer than the rest of the night. The same state always gives
 * the same bytes.
 */
final class SchoolStateCodec {

    private static final byte[] GONE = {};

    /** Stands before links whose numbers take four bytes each; numbers of two bytes have nothing before them. */
    private static final int WIDE = -1;

    /** Stands before the last changes, and their length in bytes after it; states before schema 24 have none. */
    private static final int LAST_CHANGES = -2;

    private SchoolStateCodec() {}

    static byte[] encode(SchoolState state) {
        return encode(PackedSchool.of(state.school()), state.links(), Optional.empty());
    }

    static byte[] encode(PackedSchool school, SchoolLinks links, Optional<LastChanges> lastChanges) {
        if (school.isEmpty()) {
            return GONE;
        }
        PackWriter out = new PackWriter();
        school.writeTo(out);
        lastChanges.ifPresent(last -> writeLastChanges(out, last));
        writeLinks(out, links);
        return out.toByteArray();
    }

    static SchoolState decode(SchoolCode code, byte[] content) {
        if (content.length == 0) {
            return SchoolState.unknown(code);
        }
        PackReader in = new PackReader(content, 0);
        School school = PackedSchool.unpack(code, in);
        skipLastChanges(in);
        return new SchoolState(school, readLinks(in));
    }

    /** The links of a school whose rows are known to take the given number of bytes. */
    static SchoolLinks decodeLinks(byte[] content, int rows) {
        PackReader in = new PackReader(content, rows);
        skipLastChanges(in);
        return readLinks(in);
    }

    /** The last changes of a school whose rows are known to take the given number of bytes. */
    static Optional<LastChanges> decodeLastChanges(byte[] content, int rows) {
        return readLastChanges(new PackReader(content, rows));
    }

    /** The last changes of a school, which stand behind its rows. */
    static Optional<LastChanges> decodeLastChanges(SchoolCode code, byte[] content) {
        PackReader in = new PackReader(content, 0);
        PackedSchool.unpack(code, in);
        return readLastChanges(in);
    }

    private static Optional<LastChanges> readLastChanges(PackReader in) {
        if (!in.skipIf(LAST_CHANGES)) {
            return Optional.empty();
        }
        in.getCount();
        return Optional.of(LastChangesCodec.read(in));
    }

    private static void writeLastChanges(PackWriter out, LastChanges last) {
        PackWriter packed = new PackWriter();
        LastChangesCodec.write(packed, last);
        byte[] bytes = packed.toByteArray();
        out.putInt(LAST_CHANGES);
        out.putInt(bytes.length);
        out.putBytes(bytes, 0, bytes.length);
    }

    private static void skipLastChanges(PackReader in) {
        if (in.skipIf(LAST_CHANGES)) {
            in.skipText();
        }
    }

    /**
     * Programs and kinds of links are written once and then referred to by number, as most teachers share them. Numbers
     * take two bytes, or four at a school with more programs or kinds than two bytes can count.
     */
    private static void writeLinks(PackWriter out, SchoolLinks links) {
        Map<ProgramId, Integer> programs = new LinkedHashMap<>();
        Map<Link, Integer> kinds = new LinkedHashMap<>();
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                programs.putIfAbsent(linked.program(), programs.size());
                kinds.putIfAbsent(linked.link(), kinds.size());
            }
        }
        // No teacher has more links than there are programs.
        boolean wide = Math.max(programs.size(), kinds.size()) > PackWriter.LARGEST_SHORT;
        if (wide) {
            out.putInt(WIDE);
        }
        out.putInt(programs.size());
        for (ProgramId program : programs.keySet()) {
            out.putText(program.value());
        }
        out.putInt(kinds.size());
        for (Link link : kinds.keySet()) {
            out.putBoolean(link.access() == Access.FULL);
            out.putDate(link.linkedOn());
        }
        out.putInt(links.byTeacher().size());
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            out.putText(teacher.teacher().value());
            putNumber(out, wide, teacher.programs().size());
            for (SchoolLinks.ToProgram linked : teacher.programs()) {
                putNumber(out, wide, programs.getOrDefault(linked.program(), 0));
                putNumber(out, wide, kinds.getOrDefault(linked.link(), 0));
            }
        }
    }

    private static void putNumber(PackWriter out, boolean wide, int number) {
        if (wide) {
            out.putInt(number);
        } else {
            out.putShort(number);
        }
    }

    private static SchoolLinks readLinks(PackReader in) {
        boolean wide = in.skipIf(WIDE);
        List<ProgramId> programs = new ArrayList<>();
        for (int size = in.getCount(); size > 0; size--) {
            programs.add(new ProgramId(in.getText()));
        }
        List<Link> kinds = new ArrayList<>();
        for (int size = in.getCount(); size > 0; size--) {
            kinds.add(new Link(in.getBoolean() ? Access.FULL : Access.RESULTS_ONLY, in.getRequiredDate()));
        }
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (int teachers = in.getCount(); teachers > 0; teachers--) {
            TeacherId teacher = new TeacherId(in.getText());
            for (int held = getNumber(in, wide); held > 0; held--) {
                ProgramId program = programs.get(getNumber(in, wide));
                links.add(teacher, program, kinds.get(getNumber(in, wide)));
            }
        }
        return links.build();
    }

    private static int getNumber(PackReader in, boolean wide) {
        return wide ? in.getInt() : in.getUnsignedShort();
    }
}
