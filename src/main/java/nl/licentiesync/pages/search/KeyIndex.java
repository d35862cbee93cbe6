package nl.licentiesync.pages.search;

import java.util.Arrays;

/**
 * People under hashes of their number, account and e-mail address, in files by the first bits of the hash. The files are
 * many and small, as somebody who comes or goes changes three of them.
 */
final class KeyIndex {

    /** A file holds about so many bytes at most. */
    private static final int LARGEST = 32_000;

    private static final int MOST_BITS = 12;

    private long[] hashes = new long[1 << 10];
    private int[] people = new int[1 << 10];
    private int number;

    /** Adds a person under a hash. */
    void add(long hash, int person) {
        if (number == hashes.length) {
            hashes = Arrays.copyOf(hashes, number * 2);
            people = Arrays.copyOf(people, number * 2);
        }
        hashes[number] = hash;
        people[number++] = person;
    }

    /** So many bits of a hash name the file, when all lines have so many bytes. */
    int bits(long bytes) {
        int bits = 0;
        while (bits < MOST_BITS && bytes >> bits > LARGEST) {
            bits++;
        }
        return bits;
    }

    /** The places of the entries of all files by file, and within one as they were added. */
    Files files(int bits) {
        int[] ends = new int[1 << bits];
        for (int i = 0; i < number; i++) {
            ends[file(i, bits)]++;
        }
        for (int file = 1; file < ends.length; file++) {
            ends[file] += ends[file - 1];
        }
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        int[] places = new int[number];
        for (int i = 0; i < number; i++) {
            places[next[file(i, bits)]++] = i;
        }
        return new Files(places, ends);
    }

    private int file(int entry, int bits) {
        return (int) (hashes[entry] >>> SearchHash.BITS - bits);
    }

    /** Of all entries together. */
    int number() {
        return number;
    }

    /** The hash of an entry. */
    long hashOf(int entry) {
        return hashes[entry];
    }

    /** The person of an entry. */
    int personOf(int entry) {
        return people[entry];
    }

    /** The entries of all files, one file after the other. */
    static final class Files {

        private final int[] places;
        private final int[] ends;

        private Files(int[] places, int[] ends) {
            this.places = places;
            this.ends = ends;
        }

        int number() {
            return ends.length;
        }

        /** The entries of a file. */
        int[] entries(int file) {
            return Arrays.copyOfRange(places, file == 0 ? 0 : ends[file - 1], ends[file]);
        }
    }
}
