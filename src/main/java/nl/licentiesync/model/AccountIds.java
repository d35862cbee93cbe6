package nl.licentiesync.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Numbers of accounts in order, each once, held as plain numbers as there may be a million. */
public final class AccountIds {

    /** No account. */
    public static final AccountIds NONE = new AccountIds(new long[0]);

    private final long[] ids;

    private AccountIds(long[] ids) {
        this.ids = ids;
    }

    /** How many there are. */
    public int size() {
        return ids.length;
    }

    /** The number at a place in their order. */
    public long at(int place) {
        return ids[place];
    }

    /** The place of a number in their order; negative when it is not among them. */
    public int placeOf(long id) {
        return Arrays.binarySearch(ids, id);
    }

    /** Whether a number is among them. */
    public boolean contains(long id) {
        return placeOf(id) >= 0;
    }

    /** Those that are among others too. */
    public AccountIds and(AccountIds others) {
        return chosen(others, true);
    }

    /** Those that are not among others. */
    public AccountIds without(AccountIds others) {
        return chosen(others, false);
    }

    /** These and others. */
    public AccountIds or(AccountIds others) {
        return union(List.of(this, others));
    }

    /** All that are in any of some lists. */
    public static AccountIds union(List<AccountIds> lists) {
        Builder all = new Builder();
        lists.forEach(all::addAll);
        return all.build();
    }

    /** Tells the place of each among others, which hold all of them. */
    public void forEachPlaceIn(AccountIds others, IntConsumer place) {
        int other = 0;
        for (long id : ids) {
            while (others.ids[other] < id) {
                other++;
            }
            place.accept(other);
        }
    }

    private AccountIds chosen(AccountIds others, boolean shared) {
        long[] chosen = new long[ids.length];
        int size = 0;
        int other = 0;
        for (long id : ids) {
            while (other < others.ids.length && others.ids[other] < id) {
                other++;
            }
            boolean isShared = other < others.ids.length && others.ids[other] == id;
            if (isShared == shared) {
                chosen[size++] = id;
            }
        }
        return new AccountIds(Arrays.copyOf(chosen, size));
    }

    /** Collects numbers in any order. */
    public static final class Builder {

        private long[] added = new long[16];
        private int size;

        /** Adds a number; {@link AccountId#NONE} is left out. */
        public void add(long id) {
            if (id == AccountId.NONE) {
                return;
            }
            if (size == added.length) {
                added = Arrays.copyOf(added, size * 2);
            }
            added[size++] = id;
        }

        private void addAll(AccountIds ids) {
            for (long id : ids.ids) {
                add(id);
            }
        }

        /** The numbers in order, each once. */
        public AccountIds build() {
            long[] sorted = Arrays.copyOf(added, size);
            Arrays.sort(sorted);
            int distinct = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[distinct++] = sorted[i];
                }
            }
            return new AccountIds(Arrays.copyOf(sorted, distinct));
        }
    }
}
