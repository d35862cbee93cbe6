package nl.licentiesync.intake;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds row numbers by a hash; twelve bytes a row, where a map of objects takes ten times that. */
final class RowIndex {

    static final int NONE = -1;

    private static final int INITIAL_SLOTS = 1 << 10;
    private static final int MIX = 0x9E3779B9;

    private int[] rows = emptySlots(INITIAL_SLOTS);
    private int[] hashes = new int[INITIAL_SLOTS];
    private int used;

    /** A row added with this hash that is the one meant, or {@link #NONE}. */
    int find(int hash, IntPredicate isMeant) {
        for (int slot = slot(hash); rows[slot] != NONE; slot = next(slot)) {
            if (hashes[slot] == hash && isMeant.test(rows[slot])) {
                return rows[slot];
            }
        }
        return NONE;
    }

    /** Adds a row, which must not have been added. */
    void add(int hash, int row) {
        if (used * 2 >= rows.length) {
            grow();
        }
        used++;
        place(hash, row);
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
}
