package nl.licentiesync.intake;

import nl.licentiesync.model.ManualLink;

/**
 * A manual link that is ignored, as its teacher is not at the school; it would count again if the teacher were.
 *
 * @param line where it stands in manual-links.csv
 */
public record IgnoredLink(int line, ManualLink link) {}
