package nl.licentiesync.packing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values to a growing byte array; the same values always give the same bytes. */
public final class PackWriter {

    /** The largest number that {@link #putShort} takes. */
    public static final int LARGEST_SHORT = 0xFFFF;

    private static final int LARGEST_BYTE = 0xFF;

    private static final int LONGEST_NUMBER = 5;

    static final int SEVEN_BITS = 7;
    static final int LARGEST_SEVEN_BITS = 0x7F;
    private static final int MORE_FOLLOWS = 0x80;

    static final int NO_DATE = Integer.MIN_VALUE;

    private static final int INITIAL_SIZE = 1 << 12;

    private byte[] bytes;
    private int size;

    /** Nothing yet, with room for values of unknown size. */
    public PackWriter() {
        this(INITIAL_SIZE);
    }

    /** Nothing yet, with room for so many bytes; it grows when there are more. */
    public PackWriter(int room) {
        bytes = new byte[room];
    }

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

    /**
     * Adds a number from 0 to 255.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public void putByte(int value) {
        requireRange(value, LARGEST_BYTE);
        ensure(1);
        bytes[size++] = (byte) value;
    }

    public void putBoolean(boolean value) {
        putByte(value ? 1 : 0);
    }

    /**
     * Adds a number from 0 to {@link #LARGEST_SHORT}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public void putShort(int value) {
        requireRange(value, LARGEST_SHORT);
        ensure(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    /** Adds any number. */
    public void putInt(int value) {
        ensure(Integer.BYTES);
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    /** Adds a number that is not negative, in the fewer bytes the smaller it is: one up to 127. */
    public void putNumber(int value) {
        requireRange(value, Integer.MAX_VALUE);
        ensure(LONGEST_NUMBER);
        int rest = value;
        while (rest > LARGEST_SEVEN_BITS) {
            bytes[size++] = (byte) (rest | MORE_FOLLOWS);
            rest >>>= SEVEN_BITS;
        }
        bytes[size++] = (byte) rest;
    }

    /** Adds any long number. */
    public void putLong(long value) {
        putInt((int) (value >>> Integer.SIZE));
        putInt((int) value);
    }

    /** Begins a part, before which its length stands; the result is for {@link #endPart}. */
    public int beginPart() {
        putInt(0);
        return size;
    }

    /** Ends the part that was begun there. */
    public void endPart(int begun) {
        int end = size;
        size = begun - Integer.BYTES;
        putInt(end - begun);
        size = end;
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

    /** Refuses a number that does not fit, as its first bits would be lost unnoticed. */
    private static void requireRange(int value, int largest) {
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%d cannot be packed, as it is not between 0 and %d", value, largest));
        }
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            int needed = Math.addExact(size, more);
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
    }
}
