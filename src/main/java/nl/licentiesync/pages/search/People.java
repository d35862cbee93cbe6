package nl.licentiesync.pages.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of all people, each once, as bytes one after the other. */
final class People {

    private static final int FIRST = 1 << 12;

    private byte[] bytes = new byte[FIRST];
    private int[] ends = new int[FIRST / 32];
    private int number;

    /** Adds a line, and gives the place of the person. */
    int add(String line) {
        byte[] added = line.getBytes(StandardCharsets.UTF_8);
        int start = number == 0 ? 0 : ends[number - 1];
        if (bytes.length - start < added.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + added.length));
        }
        if (number == ends.length) {
            ends = Arrays.copyOf(ends, number * 2);
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        ends[number] = start + added.length;
        return number++;
    }

    /** The bytes of a line. */
    int size(int person) {
        return ends[person] - start(person);
    }

    /** A line. */
    String line(int person) {
        return new String(bytes, start(person), size(person), StandardCharsets.UTF_8);
    }

    private int start(int person) {
        return person == 0 ? 0 : ends[person - 1];
    }
}
