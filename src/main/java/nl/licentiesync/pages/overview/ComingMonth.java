package nl.licentiesync.pages.overview;

import nl.licentiesync.rules.ChangeCounts;

/**
 * The expected changes of a coming month at all schools.
 *
 * @param month the month with its year
 * @param schools those at which anything changes
 */
public record ComingMonth(String month, ChangeCounts counts, int schools) {}
