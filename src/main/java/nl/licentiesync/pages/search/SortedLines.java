package nl.licentiesync.pages.search;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lines under numbers in memory, sorted by these; where they are the same, as the lines were added. */
final class SortedLines {

    /** The bytes before a line: its number, and how long it is. */
    static final int HEAD = Long.BYTES + Integer.BYTES;

    /** A place among the bytes, and what of a number they are sorted by, are one number. */
    private static final int PLACE_BITS = 27;

    private static final long PLACE = (1L << PLACE_BITS) - 1;

    /** So many bytes are sorted at most. */
    static final long LARGEST = PLACE;

    /** So many bits of a number can be sorted by. */
    static final int SORT_BITS = Long.SIZE - 1 - PLACE_BITS;

    private final ByteBuffer bytes;
    private final long[] order;

    /**
     * Sorts lines.
     *
     * @param bytes the lines one after the other, each with its head before it
     * @param bitsLeftOut so many last bits of the numbers are not sorted by
     */
    SortedLines(byte[] bytes, int count, int bitsLeftOut) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.order = new long[count];
        int place = 0;
        for (int i = 0; i < count; i++) {
            order[i] = this.bytes.getLong(place) >>> bitsLeftOut << PLACE_BITS | place;
            place += HEAD + sizeAt(place);
        }
        Arrays.sort(order);
    }

    /** Of lines. */
    int count() {
        return order.length;
    }

    /** The number under which a line stands. */
    long numberOf(int at) {
        return bytes.getLong(placeOf(at));
    }

    /** The bytes of a line. */
    int size(int at) {
        return sizeAt(placeOf(at));
    }

    /** A line. */
    byte[] line(int at) {
        int start = placeOf(at) + HEAD;
        return Arrays.copyOfRange(bytes.array(), start, start + size(at));
    }

    /** Puts a line into a script. */
    void put(int at, Script script) {
        script.put(bytes.array(), placeOf(at) + HEAD, size(at));
    }

    private int placeOf(int at) {
        return (int) (order[at] & PLACE);
    }

    private int sizeAt(int place) {
        return bytes.getInt(place + Long.BYTES);
    }
}
