package nl.licentiesync.packing;

import java.util.ArrayList;
import java.util.List;

/**
 * The export lines of rows as bytes: mostly one byte a row, as the rows of a school are mostly consecutive. A merged
 * row has several lines.
 */
public final class PackedLines {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private PackedLines() {}

    /** Writes the lines of rows, in the order of the rows. */
    public static void write(PackWriter out, List<List<Integer>> rows) {
        putNumber(out, rows.size());
        int expected = 0;
        for (List<Integer> lines : rows) {
            expected = 1 + put(out, expected, lines.get(0), lines.subList(1, lines.size()));
        }
    }

    /** Writes the lines of rows, in their order. */
    public static void writeOf(PackWriter out, List<PackedRow> rows) {
        putNumber(out, rows.size());
        int expected = 0;
        for (PackedRow row : rows) {
            expected = 1 + put(out, expected, row.line(), row.moreLines());
        }
    }

    /**
     * Writes the lines of a row.
     *
     * @return the last one
     */
    private static int put(PackWriter out, int expected, int first, List<Integer> more) {
        putNumber(out, zigzag(first - expected) << 1 | (more.isEmpty() ? 0 : 1));
        int last = first;
        if (!more.isEmpty()) {
            putNumber(out, more.size());
            for (int line : more) {
                putNumber(out, zigzag(line - last));
                last = line;
            }
        }
        return last;
    }

    /** Reads what {@link #write} wrote. */
    public static List<List<Integer>> read(PackReader in) {
        List<List<Integer>> rows = new ArrayList<>();
        int expected = 0;
        for (long left = number(in); left > 0; left--) {
            long first = number(in);
            List<Integer> lines = new ArrayList<>(1);
            lines.add(expected + unzigzag(first >> 1));
            if ((first & 1) == 1) {
                for (long more = number(in); more > 0; more--) {
                    lines.add(lines.get(lines.size() - 1) + unzigzag(number(in)));
                }
            }
            rows.add(lines);
            expected = lines.get(lines.size() - 1) + 1;
        }
        return rows;
    }

    /** Small numbers of either sign become small numbers. */
    private static long zigzag(int number) {
        return (long) number << 1 ^ (number >> 31);
    }

    private static int unzigzag(long number) {
        return (int) (number >> 1 ^ -(number & 1));
    }

    private static void putNumber(PackWriter out, long number) {
        long rest = number;
        while (rest > SEVEN_BITS) {
            out.putByte((int) (rest & SEVEN_BITS | MORE));
            rest >>= 7;
        }
        out.putByte((int) rest);
    }

    private static long number(PackReader in) {
        long number = 0;
        int shift = 0;
        int part;
        do {
            part = in.getByte();
            number |= (long) (part & SEVEN_BITS) << shift;
            shift += 7;
        } while ((part & MORE) != 0);
        return number;
    }
}
