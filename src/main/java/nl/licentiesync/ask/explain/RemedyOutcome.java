package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import nl.licentiesync.model.Access;

/**
 * What would come of the remedies.
 *
 * @param from the first night that shows it, when all of them are done on the date that is asked about
 * @param nextNight whether that is the night after
 */
public record RemedyOutcome(LocalDate from, Access access, boolean nextNight) {}
