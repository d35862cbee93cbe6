package nl.licentiesync.intake;

import nl.licentiesync.model.ManualLink;

/**
 * A manual link that is ignored because its teacher is not at the school.
 *
 * @param line where it stands in manual-links.csv
 */
public record IgnoredLink(int line, ManualLink link) {}
