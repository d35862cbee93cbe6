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
        if (bytes.length - size < part.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + part.length));
        }
        System.arraycopy(part, 0, bytes, size, part.length);
        size += part.length;
    }

    /** What was put, from the first byte of the backing array to the limit. */
    ByteBuffer written() {
        return ByteBuffer.wrap(bytes).limit(size);
    }
}
