package nl.licentiesync.pages.overview;

import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ChangeKind;

/**
 * The expected changes of a coming month at all schools.
 *
 * @param month the month with its year
 * @param schools those at which anything changes
 * @param endsSchoolYear whether the new school year begins in it
 */
public record ComingMonth(String month, ChangeCounts counts, int schools, boolean endsSchoolYear) {

    /** What is gained or restored. */
    int up() {
        return counts.of(ChangeKind.GAINED) + counts.of(ChangeKind.RESTORED);
    }

    /** What is lost or reduced to results. */
    int down() {
        return counts.of(ChangeKind.LOST) + counts.of(ChangeKind.REDUCED);
    }
}
