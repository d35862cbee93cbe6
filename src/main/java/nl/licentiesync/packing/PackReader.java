package nl.licentiesync.packing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values in the order in which a {@link PackWriter} wrote them. */
public final class PackReader {

    private final byte[] bytes;
    private int position;

    public PackReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    public int position() {
        return position;
    }

    public int getByte() {
        return bytes[position++];
    }

    public boolean getBoolean() {
        return getByte() != 0;
    }

    public int getUnsignedShort() {
        return (getByte() & 0xFF) << 8 | getByte() & 0xFF;
    }

    public int getInt() {
        return (getByte() & 0xFF) << 24 | (getByte() & 0xFF) << 16 | (getByte() & 0xFF) << 8 | getByte() & 0xFF;
    }

    /** Reads what {@link PackWriter#putNumber} wrote. */
    public int getNumber() {
        int value = 0;
        int shift = 0;
        int next = getByte();
        while (next < 0) {
            value |= (next & PackWriter.LARGEST_SEVEN_BITS) << shift;
            shift += PackWriter.SEVEN_BITS;
            next = getByte();
        }
        return value | next << shift;
    }

    /** Reads what {@link PackWriter#putLong} wrote. */
    public long getLong() {
        return (long) getInt() << Integer.SIZE | getInt() & 0xFFFF_FFFFL;
    }

    /** Another reader of the part that comes next; this one passes over it. */
    public PackReader getPart() {
        int length = getCount();
        PackReader part = new PackReader(bytes, position);
        position += length;
        return part;
    }

    public byte[] getBytes(int length) {
        byte[] copy = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return copy;
    }

    /** Passes over some bytes. */
    public void skip(int length) {
        position += length;
    }

    /**
     * Reads how many items or bytes follow.
     *
     * @throws IllegalStateException when there are fewer bytes than that, so that these are not what was written
     */
    public int getCount() {
        int count = getInt();
        if (count < 0 || count > bytes.length - position) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "%d items are announced where %d bytes follow", count, bytes.length - position));
        }
        return count;
    }

    /** Whether a number comes next; when it does, it is passed over. */
    public boolean skipIf(int value) {
        int start = position;
        boolean next = getInt() == value;
        if (!next) {
            position = start;
        }
        return next;
    }

    public String getText() {
        int length = getCount();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    public void skipText() {
        skip(getCount());
    }

    public @Nullable LocalDate getDate() {
        int day = getInt();
        return day == PackWriter.NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    public LocalDate getRequiredDate() {
        return LocalDate.ofEpochDay(getInt());
    }

    /** Reads a text here and one there, and compares them by code point, which is the order of their UTF-8. */
    int compareText(PackReader there) {
        int length = getCount();
        int lengthThere = there.getCount();
        int order = Arrays.compareUnsigned(
                bytes, position, position + length, there.bytes, there.position, there.position + lengthThere);
        position += length;
        there.position += lengthThere;
        return order;
    }
}
