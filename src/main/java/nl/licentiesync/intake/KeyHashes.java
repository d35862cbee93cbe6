package nl.licentiesync.intake;

/**
 * A set of keys of rejected rows with their lines, in twelve bytes a key, for exports with millions of rejected rows.
 * Keys are told apart by 64 bits of their text, so that two of ten million are taken for one in a ten-millionth of
 * all exports.
 */
final class KeyHashes {

    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long EMPTY = 0;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int[] lines = new int[FIRST_CAPACITY];
    private int size;

    /** Adds a key; the line of the first row with it stays. */
    void add(RejectedRowKey key, int line) {
        if (size * 3L > hashes.length * 2L) {
            grow();
        }
        put(hash(key), line);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The line of the first rejected row with a key, 0 when there is none. */
    int lineOf(RejectedRowKey key) {
        return size == 0 ? 0 : lines[place(hash(key))];
    }

    private void put(long hash, int line) {
        int place = place(hash);
        if (hashes[place] == EMPTY) {
            hashes[place] = hash;
            lines[place] = line;
            size++;
        }
    }

    /** Where a key is, or the empty place where it would be. */
    private int place(long hash) {
        int mask = hashes.length - 1;
        int place = (int) (hash >>> Integer.SIZE) & mask;
        while (hashes[place] != EMPTY && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldHashes.length];
        lines = new int[hashes.length];
        size = 0;
        for (int place = 0; place < oldHashes.length; place++) {
            if (oldHashes[place] != EMPTY) {
                put(oldHashes[place], oldLines[place]);
            }
        }
    }

    /** FNV-1a over the text of the key, its bits mixed once more; never 0. */
    private static long hash(RejectedRowKey key) {
        String text = key.toString();
        long hash = 0xcbf29ce484222325L;
        for (int place = 0; place < text.length(); place++) {
            hash = (hash ^ text.charAt(place)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == EMPTY ? 1 : hash;
    }
}
