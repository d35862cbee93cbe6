package nl.licentiesync.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.SchoolState;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.model.YearGroups;
import org.jspecify.annotations.Nullable;

/**
 * Packs one school's state into a few kilobytes: a row for each of 1.7 million links would take a night longer than all
 * else. The same state always gives the same bytes; a school that is gone gives none.
 */
final class SchoolStateCodec {

    private static final int FORMAT = 1;
    private static final int NO_DATE = Integer.MIN_VALUE;
    private static final byte[] GONE = {};

    private SchoolStateCodec() {}

    static byte[] encode(SchoolState state) {
        School school = state.school();
        if (school.isEmpty()) {
            return GONE;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            writeText(out, school.name());
            out.writeInt(school.licences().size());
            for (Licence licence : school.licences()) {
                writeText(out, licence.id().value());
                writeText(out, licence.schoolName());
                writeText(out, licence.program().value());
                writeDate(out, licence.startsOn());
                writeDate(out, licence.termsAcceptedOn());
                writeText(out, licence.termsAcceptedBy());
                writeDate(out, licence.cancelledOn());
            }
            out.writeInt(school.teachers().size());
            for (Teacher teacher : school.teachers()) {
                writeText(out, teacher.id().value());
                writeText(out, teacher.firstName());
                writeText(out, teacher.prefix());
                writeText(out, teacher.lastName());
                writeText(out, teacher.email());
                writeText(out, teacher.basispoortId());
                writeText(out, rolesText(teacher.roles()));
                out.writeBoolean(teacher.yearGroups().named());
                out.writeShort(teacher.yearGroups().bits());
                writeDate(out, teacher.endDate());
            }
            out.writeInt(school.manualLinks().size());
            for (ManualLink link : school.manualLinks()) {
                writeText(out, link.teacher().value());
                writeText(out, link.program().value());
                writeDate(out, link.linkedOn());
            }
            writeLinks(out, state.links());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static SchoolState decode(SchoolCode code, byte[] content) {
        if (content.length == 0) {
            return SchoolState.unknown(code);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException(
                        "The state of school %s has format %d, this version reads %d".formatted(code, format, FORMAT));
            }
            String name = readText(in);
            List<Licence> licences = readList(
                    in,
                    row -> new Licence(
                            new LicenceId(readText(row)),
                            code,
                            readText(row),
                            new ProgramId(readText(row)),
                            readRequiredDate(row),
                            readDate(row),
                            readText(row),
                            readDate(row)));
            List<Teacher> teachers = readList(
                    in,
                    row -> new Teacher(
                            new TeacherId(readText(row)),
                            code,
                            readText(row),
                            readText(row),
                            readText(row),
                            readText(row),
                            readText(row),
                            roles(readText(row)),
                            new YearGroups(row.readBoolean(), row.readShort()),
                            readDate(row)));
            List<ManualLink> links = readList(
                    in,
                    row -> new ManualLink(
                            new TeacherId(readText(row)), code, new ProgramId(readText(row)), readRequiredDate(row)));
            return new SchoolState(new School(code, name, licences, teachers, links), readLinks(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Programs and links are written once and then referred to, as most teachers share them. */
    private static void writeLinks(DataOutputStream out, SchoolLinks links) throws IOException {
        Map<ProgramId, Integer> programs = new LinkedHashMap<>();
        Map<Link, Integer> kinds = new LinkedHashMap<>();
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            teacher.programs().forEach(program -> programs.putIfAbsent(program, programs.size()));
            teacher.links().forEach(link -> kinds.putIfAbsent(link, kinds.size()));
        }
        out.writeInt(programs.size());
        for (ProgramId program : programs.keySet()) {
            writeText(out, program.value());
        }
        out.writeInt(kinds.size());
        for (Link link : kinds.keySet()) {
            out.writeBoolean(link.access() == Access.FULL);
            writeDate(out, link.since());
        }
        out.writeInt(links.byTeacher().size());
        for (SchoolLinks.OfTeacher teacher : links.byTeacher()) {
            writeText(out, teacher.teacher().value());
            out.writeShort(teacher.programs().size());
            for (int i = 0; i < teacher.programs().size(); i++) {
                out.writeShort(programs.getOrDefault(teacher.programs().get(i), 0));
                out.writeShort(kinds.getOrDefault(teacher.links().get(i), 0));
            }
        }
    }

    private static SchoolLinks readLinks(DataInputStream in) throws IOException {
        List<ProgramId> programs = readList(in, row -> new ProgramId(readText(row)));
        List<Link> kinds = readList(
                in, row -> new Link(row.readBoolean() ? Access.FULL : Access.RESULTS_ONLY, readRequiredDate(row)));
        SchoolLinks.Builder links = new SchoolLinks.Builder();
        for (int teachers = in.readInt(); teachers > 0; teachers--) {
            TeacherId teacher = new TeacherId(readText(in));
            for (int held = in.readUnsignedShort(); held > 0; held--) {
                ProgramId program = programs.get(in.readUnsignedShort());
                links.add(teacher, program, kinds.get(in.readUnsignedShort()));
            }
        }
        return links.build();
    }

    private static <T> List<T> readList(DataInputStream in, Element<T> element) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.read(in));
        }
        return list;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void writeDate(DataOutputStream out, @Nullable LocalDate date) throws IOException {
        out.writeInt(date == null ? NO_DATE : Math.toIntExact(date.toEpochDay()));
    }

    private static @Nullable LocalDate readDate(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    private static LocalDate readRequiredDate(DataInputStream in) throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    private static String rolesText(Set<Role> roles) {
        return roles.stream().map(Role::text).sorted().collect(Collectors.joining("|"));
    }

    private static Set<Role> roles(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split("\\|"))
                        .map(name -> Role.named(name).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads one element of a list. */
    private interface Element<T> {
        T read(DataInputStream in) throws IOException;
    }
}
