package nl.licentiesync.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.files.Closeables;

/**
 * The files with rows of all schools in an earlier report, from which the lines of unchanged schools are taken; several
 * threads may read. Whether they are still what was written is for the reader to check.
 */
public final class EarlierLines implements Closeable {

    private final List<FileChannel> files;

    private EarlierLines(List<FileChannel> files) {
        this.files = files;
    }

    /**
     * Opens the files of a report.
     *
     * @throws IOException when one of them is gone, or is no file
     */
    public static EarlierLines open(Path report) throws IOException {
        List<FileChannel> files = new ArrayList<>();
        try {
            for (SchoolLines lines : SchoolLines.values()) {
                files.add(FileChannel.open(
                        report.resolve(lines.file()), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException e) {
            Closeables.closeAll(files);
            throw e;
        }
        return new EarlierLines(files);
    }

    /**
     * The lines of a school.
     *
     * @param before how many bytes the schools before it take in each file
     * @param lengths how many bytes it takes itself
     */
    public OfSchool of(long[] before, int[] lengths) {
        return new OfSchool(before, lengths);
    }

    private byte[] read(SchoolLines file, long from, int length) throws UnusableRecord {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (files.get(file.ordinal()).read(bytes, from + bytes.position()) < 0) {
                    throw new UnusableRecord(WhyEvaluated.TOUCHED);
                }
            }
        } catch (IOException e) {
            throw new UnusableRecord(WhyEvaluated.TOUCHED);
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        Closeables.closeAll(files);
    }

    /** Where the lines of a school are. */
    public final class OfSchool {

        private final long[] before;
        private final int[] lengths;

        private OfSchool(long[] before, int[] lengths) {
            this.before = before;
            this.lengths = lengths;
        }

        /**
         * The lines in one of the files.
         *
         * @param header how many bytes stand before the first school
         */
        byte[] read(SchoolLines file, int header) throws UnusableRecord {
            return EarlierLines.this.read(file, header + before[file.ordinal()], lengths[file.ordinal()]);
        }
    }
}
