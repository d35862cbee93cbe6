package nl.licentiesync.pages.search;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.files.FileFailure;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.WrittenFile;

/** Reads what {@link IndexedPeopleOutput} wrote, a school at a time. */
final class IndexedPeopleInput implements Closeable {

    private static final int LONGEST_TEXT = 1 << 10;

    private final Path file;
    private final DataInputStream in;
    private final String build;
    private String school;

    /** Opens the file of a report. */
    IndexedPeopleInput(Path report) throws IOException {
        this.file = report.resolve(IndexedPeopleOutput.FILE);
        this.in = new DataInputStream(new BufferedInputStream(
                Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS), 1 << 16));
        try {
            build = readText();
            school = readText();
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The program that made the scripts. */
    String build() {
        return build;
    }

    /** Whether there is a school that was not read yet. */
    boolean hasNext() {
        return !school.equals(IndexedPeopleOutput.END);
    }

    /** The school of which the people come next. */
    SchoolCode next() {
        return new SchoolCode(school);
    }

    /** Reads the people of that school. */
    PeopleOfSchool read() throws IOException {
        try {
            ByteBuffer numbers = ByteBuffer.wrap(read(Integer.MAX_VALUE));
            school = readText();
            return new PeopleOfSchool(numbers);
        } catch (IOException e) {
            throw FileFailure.of(file, e);
        }
    }

    /** Reads past the schools that are left, and then the scripts as they were written. */
    SortedMap<String, WrittenFile> readScripts() throws IOException {
        while (hasNext()) {
            in.skipNBytes(in.readInt());
            school = readText();
        }
        SortedMap<String, WrittenFile> scripts = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            scripts.put(readText(), WrittenFile.parse(readText()));
        }
        return scripts;
    }

    private String readText() throws IOException {
        return new String(read(LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    private byte[] read(int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new EOFException("It is in another form");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("It ends too early");
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
