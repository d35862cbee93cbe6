package nl.licentiesync.pages.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.licentiesync.files.TemporaryFile;
import nl.licentiesync.report.ReportFiles;
import org.jspecify.annotations.Nullable;

/**
 * Lines of people as they stand in scripts, each under a number: the beginning of a word, or a hash. Few lines lie in
 * memory. Many are split into buckets by the first bits of their numbers, which fill a temporary file and are read back
 * one at a time: the memory that they take hardly grows with the number of people.
 */
final class NumberedLines implements Closeable {

    /** The bytes of a bucket that wait in memory until they are written at once. */
    private static final int BLOCK = 1 << 14;

    private final int bits;
    private final int firstBits;
    private final ReportFiles files;
    private final String name;
    private final ByteBuffer head = ByteBuffer.allocate(SortedLines.HEAD);
    private Bucket[] buckets = {new Bucket()};
    private @Nullable TemporaryFile file;

    /**
     * No lines yet.
     *
     * @param bits of a number
     * @param firstBits those by which lines are split
     * @param files where the temporary file is made when it is needed
     * @param name of that file
     */
    NumberedLines(int bits, int firstBits, ReportFiles files, String name) {
        this.bits = bits;
        this.firstBits = firstBits;
        this.files = files;
        this.name = name;
    }

    /** Adds a line under a number. */
    void add(long number, byte[] line) throws IOException {
        Bucket bucket = isSplit() ? buckets[(int) (number >>> bits - firstBits)] : buckets[0];
        bucket.put(head.clear().putLong(number).putInt(line.length).array());
        bucket.put(line);
        bucket.lines++;
    }

    /** Splits the lines, when they are not yet. */
    void split() throws IOException {
        if (!isSplit()) {
            SortedLines all = buckets[0].read(bits);
            buckets = new Bucket[1 << firstBits];
            Arrays.setAll(buckets, bucket -> new Bucket());
            for (int i = 0; i < all.count(); i++) {
                add(all.numberOf(i), all.line(i));
            }
        }
    }

    /** Whether lines with different first bits are in different buckets. */
    boolean isSplit() {
        return buckets.length > 1;
    }

    /**
     * Gives the buckets that are not empty, in the order of their numbers.
     *
     * @param sortBits by so many first bits of their numbers lines are sorted; where these are the same, as they were added
     */
    void forEachBucket(int sortBits, BucketReader reader) throws IOException {
        for (Bucket bucket : buckets) {
            if (bucket.lines > 0) {
                reader.read(bucket.read(bits - sortBits));
            }
        }
    }

    /** Removes the temporary file. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private TemporaryFile file() throws IOException {
        TemporaryFile open = file;
        if (open == null) {
            open = files.createTemporary(name);
            file = open;
        }
        return open;
    }

    /** Lines, one after the other: blocks that are in the file, and the last bytes. */
    private final class Bucket {

        private byte[] last = {};
        private int used;
        private long[] blocks = {};
        private int written;
        private int lines;

        private void put(byte[] bytes) throws IOException {
            for (int from = 0; from < bytes.length; ) {
                if (used == last.length) {
                    makeRoom();
                }
                int part = Math.min(bytes.length - from, last.length - used);
                System.arraycopy(bytes, from, last, used, part);
                used += part;
                from += part;
            }
        }

        private void makeRoom() throws IOException {
            if (!isSplit() || last.length < BLOCK) {
                last = Arrays.copyOf(last, Math.max(BLOCK, last.length * 2));
                return;
            }
            if (written == blocks.length) {
                blocks = Arrays.copyOf(blocks, Math.max(8, written * 2));
            }
            blocks[written++] = file().append(last, 0, used);
            used = 0;
        }

        private SortedLines read(int bitsLeftOut) throws IOException {
            long size = (long) written * BLOCK + used;
            if (size > SortedLines.LARGEST) {
                throw new IllegalStateException(
                        "There are more people than the search of the pages can hold; run it with --no-pages");
            }
            byte[] all = new byte[(int) size];
            for (int block = 0; block < written; block++) {
                file().read(blocks[block], all, block * BLOCK, BLOCK);
            }
            System.arraycopy(last, 0, all, written * BLOCK, used);
            return new SortedLines(all, lines, bitsLeftOut);
        }
    }

    /** Reads the lines of a bucket. */
    interface BucketReader {
        void read(SortedLines lines) throws IOException;
    }
}
