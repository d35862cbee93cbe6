package nl.licentiesync.pages;

import nl.licentiesync.rules.ChangeCounts;

/**
 * What the nights of a coming month change at all schools if nothing else happens.
 *
 * @param schools those at which anything changes
 */
public record ComingMonth(String month, ChangeCounts counts, int schools) {}
