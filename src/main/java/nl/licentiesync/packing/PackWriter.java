package nl.licentiesync.packing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes values one behind the other into bytes that grow as needed; the same values always give the same bytes. */
public final class PackWriter {

    static final int NO_DATE = Integer.MIN_VALUE;

    private static final int INITIAL_SIZE = 1 << 12;

    private byte[] bytes = new byte[INITIAL_SIZE];
    private int size;

    /** Number of bytes written so far. */
    public int size() {
        return size;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Forgets what was written, to be used again. */
    public PackWriter clear() {
        size = 0;
        return this;
    }

    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, size);
    }

    public void putByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    public void putBoolean(boolean value) {
        putByte(value ? 1 : 0);
    }

    public void putShort(int value) {
        ensure(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    public void putInt(int value) {
        ensure(Integer.BYTES);
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    public void putText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putInt(encoded.length);
        putBytes(encoded, 0, encoded.length);
    }

    public void putDate(@Nullable LocalDate date) {
        putInt(date == null ? NO_DATE : Math.toIntExact(date.toEpochDay()));
    }

    public void putBytes(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
