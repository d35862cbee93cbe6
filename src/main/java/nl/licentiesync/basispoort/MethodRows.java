package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.rules.Reason;

/** The rows of a run that are about one method, held as numbers: a country has more than a million. */
final class MethodRows {

    private static final int VISIBLE = 1;
    private static final int FULL = 2;
    private static final int FLAGS = 2;
    private static final Reason[] REASONS = Reason.values();

    /** Rows have few combinations of reasons, most of them a single one. */
    private static final List<List<String>> SINGLE =
            Arrays.stream(REASONS).map(reason -> List.of(reason.name())).toList();

    private long[] ids = new long[16];
    private int[] people = new int[16];
    private int[] programs = new int[16];
    private int[] facts = new int[16];
    private int size;

    /** Adds a row of an account. */
    void add(long id, int person, int program, boolean visible, boolean full, List<Reason> reasons) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            people = Arrays.copyOf(people, size * 2);
            programs = Arrays.copyOf(programs, size * 2);
            facts = Arrays.copyOf(facts, size * 2);
        }
        int bits = (visible ? VISIBLE : 0) | (full ? FULL : 0);
        for (Reason reason : reasons) {
            bits |= 1 << (reason.ordinal() + FLAGS);
        }
        ids[size] = id;
        people[size] = person;
        programs[size] = program;
        facts[size] = bits;
        size++;
    }

    /** The accounts with a visible row. */
    AccountIds visible() {
        AccountIds.Builder visible = new AccountIds.Builder();
        for (int i = 0; i < size; i++) {
            if ((facts[i] & VISIBLE) != 0) {
                visible.add(ids[i]);
            }
        }
        return visible.build();
    }

    /** The places of the rows of some accounts, by account and then as they were added. */
    long[] ordered(AccountIds accounts) {
        long[] order = new long[size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            int place = accounts.placeOf(ids[i]);
            if (place >= 0) {
                order[found++] = (long) place << Integer.SIZE | i;
            }
        }
        order = Arrays.copyOf(order, found);
        Arrays.sort(order);
        return order;
    }

    /** Where the rows of an account begin in such an order. */
    static int firstOf(long[] order, int place) {
        int found = Arrays.binarySearch(order, (long) place << Integer.SIZE);
        return found >= 0 ? found : -found - 1;
    }

    /** The place of the account of an entry of such an order. */
    static int placeIn(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    /** The row of an entry of such an order. */
    static int rowIn(long entry) {
        return (int) entry;
    }

    boolean isVisible(int row) {
        return (facts[row] & VISIBLE) != 0;
    }

    boolean isFull(int row) {
        return (facts[row] & FULL) != 0;
    }

    int person(int row) {
        return people[row];
    }

    int program(int row) {
        return programs[row];
    }

    /** The bits of the reasons of a row, to be joined with those of others. */
    int reasonBits(int row) {
        return facts[row] >>> FLAGS;
    }

    /** The reasons of bits by name, in order of text. */
    static List<String> reasons(int bits) {
        if (Integer.bitCount(bits) == 1) {
            return SINGLE.get(Integer.numberOfTrailingZeros(bits));
        }
        List<String> names = new ArrayList<>();
        for (Reason reason : REASONS) {
            if ((bits & 1 << reason.ordinal()) != 0) {
                names.add(reason.name());
            }
        }
        names.sort(null);
        return names;
    }
}
