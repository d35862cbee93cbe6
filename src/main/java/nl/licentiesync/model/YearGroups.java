package nl.licentiesync.model;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of year groups (jaargroepen) 1 to 8 that a teacher or a program names.
 *
 * @param named whether any was named at all; named but none valid is not the same as none named
 * @param bits bit g is set when year group g is in the set
 */
public record YearGroups(boolean named, int bits) {

    public static final int FIRST = 1;
    public static final int LAST = 8;

    /** No year group named: no restriction. */
    public static final YearGroups ANY = new YearGroups(false, 0);

    /** Year groups were named, but none of them exists: shares none. */
    public static final YearGroups NONE_VALID = new YearGroups(true, 0);

    /** The given year groups, each 1 to 8. */
    public static YearGroups of(int... groups) {
        return new YearGroups(
                true, IntStream.of(groups).map(group -> 1 << group).reduce(0, (a, b) -> a | b));
    }

    /** Whether both name a year group in common. */
    public boolean shareOne(YearGroups other) {
        return (bits & other.bits) != 0;
    }

    /** Whether it is among them; no number beyond 8 is. */
    public boolean contains(int group) {
        return (bits & 1 << group) != 0;
    }

    /** Whether at least one existing year group is named. */
    public boolean hasValid() {
        return bits != 0;
    }

    /** The year groups in ascending order, joined by {@code |}; empty when none. */
    @Override
    public String toString() {
        return IntStream.rangeClosed(FIRST, LAST)
                .filter(this::contains)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("|"));
    }
}
