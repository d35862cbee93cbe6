package nl.licentiesync.rules;

import java.time.LocalDate;

/**
 * The effect of cancelling a licence (section 2.1).
 *
 * @param on the day of cancelling
 * @param beforeStart whether that was before the licence started, so that it is withdrawn
 * @param late whether that was on or after the deadline, so that the licence was renewed once more
 * @param end the last day on which the program can be used
 */
public record Cancellation(LocalDate on, boolean beforeStart, boolean late, LocalDate end) {}
