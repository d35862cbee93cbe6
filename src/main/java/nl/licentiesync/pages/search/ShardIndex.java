package nl.licentiesync.pages.search;

import java.io.Closeable;
import java.io.IOException;
import nl.licentiesync.report.ReportFiles;

/**
 * People under words, in shards by the beginning of the word. A shard that is too large for a page to load at once is
 * split by one letter more.
 */
final class ShardIndex implements Closeable {

    /** So many bytes are in a shard at most, unless its words begin alike. */
    private static final int LARGEST = 190_000;

    private final String letters;
    private final int length;
    private final int bits;
    private final NumberedLines lines;
    private long bytes;

    /**
     * An index of no words yet.
     *
     * @param letters those that are told apart; any other is taken for the last of them
     * @param length of a word so many letters count
     * @param files where lines wait that would fill the memory
     */
    ShardIndex(String letters, int length, ReportFiles files) {
        this.letters = letters;
        this.length = length;
        this.bits = 32 - Integer.numberOfLeadingZeros(letters.length());
        if (bits * length > SortedLines.SORT_BITS) {
            throw new IllegalArgumentException("So many letters do not fit");
        }
        this.lines = new NumberedLines(bits * length, bits, files, SearchPages.FOLDER + "/.names");
    }

    /** Adds the line of a person under a word. */
    void add(String word, byte[] line) throws IOException {
        bytes += line.length;
        if (bytes > LARGEST) {
            lines.split();
        }
        long beginning = 0;
        for (int i = 0; i < length; i++) {
            beginning = beginning << bits | (i < word.length() ? place(word.charAt(i)) : 0);
        }
        lines.add(beginning, line);
    }

    private int place(char letter) {
        int place = letters.indexOf(letter);
        return place < 0 ? letters.length() : place + 1;
    }

    /** Gives all shards, in the order of their letters; of each the people in the order of their words. */
    void forEach(ShardWriter writer) throws IOException {
        int depth = lines.isSplit() ? 1 : 0;
        lines.forEachBucket(bits * length, sorted -> split(sorted, 0, sorted.count(), depth, writer));
    }

    private void split(SortedLines sorted, int from, int to, int depth, ShardWriter writer) throws IOException {
        long size = 0;
        for (int i = from; i < to; i++) {
            size += sorted.size(i);
        }
        long first = sorted.numberOf(from);
        boolean isWhole = depth == length || depth > 0 && letter(first, depth - 1) == 0;
        if (size <= LARGEST || isWhole) {
            writer.write(beginning(first, depth), new Shard(sorted, from, to, size));
            return;
        }
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && letter(sorted.numberOf(end), depth) == letter(sorted.numberOf(start), depth)) {
                end++;
            }
            split(sorted, start, end, depth + 1, writer);
            start = end;
        }
    }

    private int letter(long word, int at) {
        return (int) (word >>> bits * (length - 1 - at)) & (1 << bits) - 1;
    }

    /** The first letters of a word, of those that count, as the index tells them apart. */
    String beginning(long word, int depth) {
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < depth && letter(word, i) > 0; i++) {
            beginning.append(letters.charAt(letter(word, i) - 1));
        }
        return beginning.toString();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The lines of a shard, from the first to the one after the last. */
    record Shard(SortedLines lines, int from, int to, long bytes) {

        /** Puts all of them into a script. */
        void put(Script script) {
            for (int i = from; i < to; i++) {
                lines.put(i, script);
            }
        }
    }

    /** Writes a shard. */
    interface ShardWriter {
        void write(String beginning, Shard shard) throws IOException;
    }
}
