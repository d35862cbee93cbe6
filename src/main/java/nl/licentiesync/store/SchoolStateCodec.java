package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Packs one school's state into a few kilobytes, its rows and then its links: a row for each of 1.7 million links would
 * take a night longer than all else. The same state always gives the same bytes; a school that is gone gives none.
 */
final class SchoolStateCodec {

    private static final byte[] GONE = {};

    private SchoolStateCodec() {}

    static byte[] encode(SchoolState state) {
        return encode(PackedSchool.of(state.school()), state.links());
    }

    static byte[] encode(PackedSchool school, SchoolLinks links) {
        if (school.isEmpty()) {
            return GONE;
        }
        PackWriter out = new PackWriter();
        school.writeTo(out);
        writeLinks(out, links);
        return out.toByteArray();
    }

    static SchoolState decode(SchoolCode code, byte[] content) {
        if (content.length == 0) {
            return SchoolState.unknown(code);
        }
        PackReader in = new PackReader(content, 0);
        School school = PackedSchool.unpack(code, in);
        return new SchoolState(school, readLinks(in));
    }

    /** The links of a school whose rows are known to take the given number of bytes. */
    static SchoolLinks decodeLinks(byte[] content, int rows) {
        return readLinks(new PackReader(content, rows));
    }

    /** Programs and links are written once and then referred to, as most teachers share them. */
    private static void writeLinks(PackWriter out, SchoolLinks links) {
        Map<ProgramId, Integer> programs = new LinkedHashMap<>();
        Map<Link, Integer> kinds = new LinkedHashMap<>();
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            teacher.programs().forEach(program -> programs.putIfAbsent(program, programs.size()));
            teacher.links().forEach(link -> kinds.putIfAbsent(link, kinds.size()));
        }
        out.putInt(programs.size());
        for (ProgramId program : programs.keySet()) {
            out.putText(program.value());
        }
        out.putInt(kinds.size());
        for (Link link : kinds.keySet()) {
            out.putBoolean(link.access() == Access.FULL);
            out.putDate(link.since());
        }
        out.putInt(links.byTeacher().size());
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            out.putText(teacher.teacher().value());
            out.putShort(teacher.programs().size());
            for (int i = 0; i < teacher.programs().size(); i++) {
                out.putShort(programs.getOrDefault(teacher.programs().get(i), 0));
                out.putShort(kinds.getOrDefault(teacher.links().get(i), 0));
            }
        }
    }

    private static SchoolLinks readLinks(PackReader in) {
        List<ProgramId> programs = new ArrayList<>();
        for (int size = in.getInt(); size > 0; size--) {
            programs.add(new ProgramId(in.getText()));
        }
        List<Link> kinds = new ArrayList<>();
        for (int size = in.getInt(); size > 0; size--) {
            kinds.add(new Link(in.getBoolean() ? Access.FULL : Access.RESULTS_ONLY, in.getRequiredDate()));
        }
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (int teachers = in.getInt(); teachers > 0; teachers--) {
            TeacherId teacher = new TeacherId(in.getText());
            for (int held = in.getUnsignedShort(); held > 0; held--) {
                ProgramId program = programs.get(in.getUnsignedShort());
                links.add(teacher, program, kinds.get(in.getUnsignedShort()));
            }
        }
        return links.build();
    }
}
