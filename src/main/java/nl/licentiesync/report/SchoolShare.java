package nl.licentiesync.report;

import nl.licentiesync.model.SchoolCode;

/**
 * The share of one school in a figure of the guard.
 *
 * @param part what it lost, for example
 * @param whole what it had
 */
public record SchoolShare(SchoolCode school, long part, long whole) {}
