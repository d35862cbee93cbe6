package nl.licentiesync.pages.search;

import java.io.Closeable;
import java.io.IOException;
import nl.licentiesync.report.ReportFiles;

/**
 * People under hashes of their number, account and e-mail address, in files by the first bits of the hash. The files are
 * many and small, as somebody who comes or goes changes three of them.
 */
final class KeyIndex implements Closeable {

    /** A file holds about so many bytes at most. */
    private static final int LARGEST = 32_000;

    private static final int MOST_BITS = 12;

    /** About the bytes of a line with its hash. */
    private static final int LINE = 64;

    /** By so many bits of a hash lines are split when there are many; the files are by more of them then. */
    private static final int FIRST_BITS = 6;

    private static final int FEW = LARGEST / LINE << FIRST_BITS - 1;

    private final NumberedLines lines;
    private int number;

    /**
     * An index of no people yet.
     *
     * @param files where lines wait that would fill the memory
     */
    KeyIndex(ReportFiles files) {
        this.lines = new NumberedLines(SearchHash.BITS, FIRST_BITS, files, SearchPages.FOLDER + "/.keys");
    }

    /** Adds the line of a person under a hash. */
    void add(long hash, byte[] line) throws IOException {
        if (++number > FEW) {
            lines.split();
        }
        lines.add(hash, line);
    }

    /** So many bits of a hash name the file. */
    int bits() {
        return bits(number);
    }

    /** So many bits name the file when there are so many hashes. */
    static int bits(int number) {
        int bits = 0;
        while (bits < MOST_BITS && (long) number * LINE >> bits > LARGEST) {
            bits++;
        }
        return bits;
    }

    /** Gives all files that have lines, in order; of each the people as they were added. */
    void forEach(FileWriter writer) throws IOException {
        int bits = bits();
        lines.forEachBucket(bits, sorted -> {
            for (int from = 0; from < sorted.count(); ) {
                int file = file(sorted.numberOf(from), bits);
                int to = from + 1;
                while (to < sorted.count() && file(sorted.numberOf(to), bits) == file) {
                    to++;
                }
                writer.write(file, new Entries(sorted, from, to));
                from = to;
            }
        });
    }

    private static int file(long hash, int bits) {
        return (int) (hash >>> SearchHash.BITS - bits);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The lines of a file, from the first to the one after the last. */
    record Entries(SortedLines lines, int from, int to) {

        /** About the bytes that they take in a script. */
        int size() {
            return (to - from) * LINE;
        }

        /** Puts all of them into a script, each after its hash. */
        void put(Script script) {
            for (int i = from; i < to; i++) {
                script.put(SearchHash.text(lines.numberOf(i)));
                script.put(Script.TAB);
                lines.put(i, script);
            }
        }
    }

    /** Writes a file. */
    interface FileWriter {
        void write(int file, Entries entries) throws IOException;
    }
}
