package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import nl.licentiesync.model.Access;

/**
 * A later night on which the remedies would change what is visible.
 *
 * @param from the first night that shows it, when all of them are done on the date that is asked about
 * @param nextNight whether that is the night after
 */
public record RemedyOutcome(LocalDate from, Access access, boolean nextNight) {}
