package nl.licentiesync.pages.search;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * People under words, in shards by the beginning of the word. A shard that is too large for a page to load at once is
 * split by one letter more. A word and a person are one number, of which a country has a million.
 */
final class ShardIndex {

    /** So many bytes are in a shard at most, unless its words begin alike. */
    private static final int LARGEST = 190_000;

    private static final int PERSON_BITS = 22;
    private static final long PERSON = (1L << PERSON_BITS) - 1;

    private final String letters;
    private final int length;
    private final int bits;
    private long[] entries = new long[1 << 10];
    private int number;

    /**
     * An index of no words yet.
     *
     * @param letters those that are told apart; any other is taken for the last of them
     * @param length of a word so many letters count
     */
    ShardIndex(String letters, int length) {
        this.letters = letters;
        this.length = length;
        this.bits = 32 - Integer.numberOfLeadingZeros(letters.length());
        if (bits * length + PERSON_BITS >= Long.SIZE) {
            throw new IllegalArgumentException("So many letters do not fit");
        }
    }

    /** Adds a person under a word. */
    void add(String word, int person) {
        if (person > PERSON) {
            throw new IllegalStateException("More than four million people");
        }
        if (number == entries.length) {
            entries = Arrays.copyOf(entries, number * 2);
        }
        long beginning = 0;
        for (int i = 0; i < length; i++) {
            beginning = beginning << bits | (i < word.length() ? place(word.charAt(i)) : 0);
        }
        entries[number++] = beginning << PERSON_BITS | person;
    }

    private int place(char letter) {
        int place = letters.indexOf(letter);
        return place < 0 ? letters.length() : place + 1;
    }

    /**
     * Gives all shards, in the order of their letters; of each the people in the order of their words.
     *
     * @param size the bytes that a person takes in a shard
     */
    <E extends Exception> void forEach(IntUnaryOperator size, ShardWriter<E> writer) throws E {
        Arrays.sort(entries, 0, number);
        if (number > 0) {
            split(0, number, 0, size, writer);
        }
    }

    private <E extends Exception> void split(int from, int to, int depth, IntUnaryOperator size, ShardWriter<E> writer)
            throws E {
        long bytes = 0;
        for (int i = from; i < to; i++) {
            bytes += size.applyAsInt((int) (entries[i] & PERSON));
        }
        boolean isWhole = depth == length || depth > 0 && letter(entries[from], depth - 1) == 0;
        if (bytes <= LARGEST || isWhole) {
            writer.write(beginning(entries[from], depth), new Shard(from, to, bytes));
            return;
        }
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && letter(entries[end], depth) == letter(entries[start], depth)) {
                end++;
            }
            split(start, end, depth + 1, size, writer);
            start = end;
        }
    }

    private int letter(long entry, int at) {
        return (int) (entry >>> PERSON_BITS + bits * (length - 1 - at)) & (1 << bits) - 1;
    }

    private String beginning(long entry, int depth) {
        StringBuilder beginning = new StringBuilder();
        for (int i = 0; i < depth && letter(entry, i) > 0; i++) {
            beginning.append(letters.charAt(letter(entry, i) - 1));
        }
        return beginning.toString();
    }

    /** The letters of a word as the index tells them apart, all that count. */
    String wordOf(int at) {
        return beginning(entries[at], length);
    }

    /** The person of an entry. */
    int personOf(int at) {
        return (int) (entries[at] & PERSON);
    }

    /** The entries of a shard, from the first to the one after the last. */
    record Shard(int from, int to, long bytes) {}

    /** Writes a shard. */
    interface ShardWriter<E extends Exception> {
        void write(String beginning, Shard shard) throws E;
    }
}
