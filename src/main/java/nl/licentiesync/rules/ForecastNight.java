package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * A coming night with changes at a school.
 *
 * @param changes since the night before, at least one, by teacher and then by program
 */
public record ForecastNight(LocalDate date, List<Change> changes) {}
