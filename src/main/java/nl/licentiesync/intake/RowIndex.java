package nl.licentiesync.intake;

import java.util.Arrays;

/**
 * Finds row numbers by a key, in about twenty bytes a row, a tenth of what a map takes.
 *
 * @param <K> what rows are found by
 */
final class RowIndex<K> {

    static final int NONE = -1;

    private static final int INITIAL_SLOTS = 1 << 10;
    private static final int MIX = 0x9E3779B9;

    private final Match<K> match;
    private int[] rows = emptySlots(INITIAL_SLOTS);
    private int[] hashes = new int[INITIAL_SLOTS];
    private int used;

    RowIndex(Match<K> match) {
        this.match = match;
    }

    /** The row of this key, or {@link #NONE}. */
    int find(K key) {
        int hash = key.hashCode();
        for (int slot = slot(hash); rows[slot] != NONE; slot = next(slot)) {
            if (hashes[slot] == hash && match.isRowOf(rows[slot], key)) {
                return rows[slot];
            }
        }
        return NONE;
    }

    /** Adds the row of a key that has none. */
    void add(K key, int row) {
        if (used * 2 >= rows.length) {
            grow();
        }
        used++;
        place(key.hashCode(), row);
    }

    /** Forgets all rows, and gives their memory back. */
    void clear() {
        rows = emptySlots(INITIAL_SLOTS);
        hashes = new int[INITIAL_SLOTS];
        used = 0;
    }

    private void grow() {
        int[] oldRows = rows;
        int[] oldHashes = hashes;
        rows = emptySlots(oldRows.length * 2);
        hashes = new int[rows.length];
        for (int slot = 0; slot < oldRows.length; slot++) {
            if (oldRows[slot] != NONE) {
                place(oldHashes[slot], oldRows[slot]);
            }
        }
    }

    private void place(int hash, int row) {
        int slot = slot(hash);
        while (rows[slot] != NONE) {
            slot = next(slot);
        }
        rows[slot] = row;
        hashes[slot] = hash;
    }

    private int slot(int hash) {
        int mixed = hash * MIX;
        return (mixed ^ mixed >>> 16) & rows.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & rows.length - 1;
    }

    private static int[] emptySlots(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** Whether a row is the one of a key. */
    interface Match<K> {
        boolean isRowOf(int row, K key);
    }
}
