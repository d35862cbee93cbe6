package nl.licentiesync.pages.search;

import java.util.Arrays;

/** The lines of all people as they stand in scripts, each once, as bytes one after the other. */
final class People {

    private static final int FIRST = 1 << 12;

    private byte[] bytes = new byte[FIRST];
    private int[] ends = new int[FIRST / 32];
    private int number;

    /** Adds a line, and gives the place of the person. */
    int add(byte[] line) {
        int start = number == 0 ? 0 : ends[number - 1];
        if (bytes.length - start < line.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, start + line.length));
        }
        if (number == ends.length) {
            ends = Arrays.copyOf(ends, number * 2);
        }
        System.arraycopy(line, 0, bytes, start, line.length);
        ends[number] = start + line.length;
        return number++;
    }

    /** The bytes of a line. */
    int size(int person) {
        return ends[person] - start(person);
    }

    /** Puts a line into a script. */
    void putLine(int person, Script script) {
        script.put(bytes, start(person), size(person));
    }

    private int start(int person) {
        return person == 0 ? 0 : ends[person - 1];
    }
}
