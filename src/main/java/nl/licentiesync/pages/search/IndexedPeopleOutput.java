package nl.licentiesync.pages.search;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.WrittenFile;

/**
 * Writes what the scripts of a report were made of, by which the next night keeps them: no names, only numbers. It names
 * the build of the program, then the people of each school, and in the end the scripts.
 */
final class IndexedPeopleOutput implements Closeable {

    /** Its place among the files of a report. */
    static final String FILE = SearchPages.FOLDER + "/indexed.bin";

    /** Stands in the place of a school after the last one. */
    static final String END = "";

    private final DataOutputStream out;

    /**
     * Begins the file.
     *
     * @param build the program that makes the scripts, as another one may make different ones
     */
    IndexedPeopleOutput(ReportFiles files, String build) throws IOException {
        this.out = new DataOutputStream(new BufferedOutputStream(files.create(FILE), 1 << 16));
        write(build);
    }

    /** Adds a school; they come in order. */
    void write(SchoolCode school, PeopleOfSchool people) throws IOException {
        write(school.value());
        write(people.numbers());
    }

    /** Adds the scripts as they were written, and closes the file. */
    void finish(Map<String, WrittenFile> scripts) throws IOException {
        write(END);
        out.writeInt(scripts.size());
        for (Map.Entry<String, WrittenFile> script : scripts.entrySet()) {
            write(script.getKey());
            write(script.getValue().toString());
        }
        out.close();
    }

    private void write(String text) throws IOException {
        write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(ByteBuffer bytes) throws IOException {
        out.writeInt(bytes.limit());
        out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
