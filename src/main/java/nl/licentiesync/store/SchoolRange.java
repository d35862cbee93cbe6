package nl.licentiesync.store;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.SchoolCode;

/**
 * Schools that follow each other in the order of their codes.
 *
 * @param from the first code
 * @param until the first code behind them
 */
record SchoolRange(String from, String until) {

    private static final String FIRST = "";

    /** Behind all codes. */
    private static final String END = "~";

    /** All schools, in as many ranges as hold the given number of some that are known. */
    static List<SchoolRange> all(List<String> known, int size) {
        List<SchoolRange> ranges = new ArrayList<>();
        String from = FIRST;
        for (int next = size; next < known.size(); next += size) {
            ranges.add(new SchoolRange(from, known.get(next)));
            from = known.get(next);
        }
        ranges.add(new SchoolRange(from, END));
        return ranges;
    }

    boolean contains(SchoolCode school) {
        return school.value().compareTo(from) >= 0 && school.value().compareTo(until) < 0;
    }
}
