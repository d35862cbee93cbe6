package nl.licentiesync.report;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Lines of a file, assembled from bytes that are already rendered. */
final class RenderedLines {

    private byte[] bytes;
    private int size;

    /** Lines that will take about so many bytes. */
    RenderedLines(int expected) {
        this.bytes = new byte[expected];
    }

    void put(byte[] part) {
        reserve(part.length);
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
    }

    /** Puts bytes once more that are there already. */
    void repeat(int from, int length) {
        reserve(length);
        System.arraycopy(bytes, from, bytes, size, length);
        size += length;
    }

    private void reserve(int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
    }

    /** Number of bytes so far. */
    int size() {
        return size;
    }

    /** The bytes written so far. */
    ByteBuffer written() {
        return ByteBuffer.wrap(bytes).limit(size);
    }
}
