package nl.licentiesync.basispoort.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.model.YearGroups;

/** The groups of every school: one for each year, of which those of years 1 and 2 are combined. */
final class SampleGroups {

    /** The group of years 1 and 2 together, which names no year itself: its pupils do. */
    static final String COMBINED = "g1-2";

    static final int FIRST_OF_ITS_OWN = 3;

    static final int PUPILS_OF_A_YEAR = 26;

    private static final int COMBINED_BITS = YearGroups.of(1, 2).bits();

    private SampleGroups() {}

    /** The key of the group of a year. */
    static String key(int year) {
        return "g" + year;
    }

    /** The keys of the groups that have just these years; a year of the combined group alone has its own. */
    static List<String> keys(YearGroups groups) {
        boolean isCombined = (groups.bits() & COMBINED_BITS) == COMBINED_BITS;
        IntStream years = IntStream.rangeClosed(isCombined ? FIRST_OF_ITS_OWN : YearGroups.FIRST, YearGroups.LAST)
                .filter(groups::contains);
        List<String> keys = years.mapToObj(SampleGroups::key).toList();
        return isCombined ? Stream.concat(Stream.of(COMBINED), keys.stream()).toList() : keys;
    }
}
