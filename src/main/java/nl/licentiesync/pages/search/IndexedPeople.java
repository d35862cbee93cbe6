package nl.licentiesync.pages.search;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.WrittenFile;

/**
 * What the scripts of a report were made of, which the next night reads to keep them: no names, only numbers.
 *
 * @param build the program that made them, as another one may make different ones
 * @param files the scripts as they were written
 * @param schools the people of each
 */
record IndexedPeople(
        String build, SortedMap<String, WrittenFile> files, SortedMap<SchoolCode, PeopleOfSchool> schools) {

    /** Its place among the files of a report. */
    static final String FILE = SearchPages.FOLDER + "/indexed.bin";

    IndexedPeople(String build, Map<String, WrittenFile> files, Map<SchoolCode, PeopleOfSchool> schools) {
        this(build, new TreeMap<>(files), new TreeMap<>(schools));
    }

    void writeTo(OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
        write(out, build);
        out.writeInt(files.size());
        for (Map.Entry<String, WrittenFile> script : files.entrySet()) {
            write(out, script.getKey());
            write(out, script.getValue().toString());
        }
        out.writeInt(schools.size());
        for (Map.Entry<SchoolCode, PeopleOfSchool> school : schools.entrySet()) {
            write(out, school.getKey().value());
            ByteBuffer numbers = school.getValue().numbers();
            out.writeInt(numbers.limit());
            out.write(numbers.array(), numbers.arrayOffset(), numbers.limit());
        }
        out.flush();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #writeTo} wrote; empty when another version wrote it in another form. */
    static Optional<IndexedPeople> read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        try {
            String build = text(in);
            SortedMap<String, WrittenFile> files = new TreeMap<>();
            for (int i = in.getInt(); i > 0; i--) {
                files.put(text(in), WrittenFile.parse(text(in)));
            }
            SortedMap<SchoolCode, PeopleOfSchool> schools = new TreeMap<>();
            for (int i = in.getInt(); i > 0; i--) {
                schools.put(new SchoolCode(text(in)), new PeopleOfSchool(slice(in)));
            }
            return Optional.of(new IndexedPeople(build, files, schools));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer in) {
        return StandardCharsets.UTF_8.decode(slice(in)).toString();
    }

    private static ByteBuffer slice(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer slice = in.slice(in.position(), length);
        in.position(in.position() + length);
        return slice;
    }
}
