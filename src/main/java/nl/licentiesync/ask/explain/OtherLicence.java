package nl.licentiesync.ask.explain;

import nl.licentiesync.ask.Source;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Precedence;

/**
 * Another licence for the same program, which does not count, with the reason.
 *
 * @param why the other one goes before it
 * @param text in a sentence
 */
public record OtherLicence(LicenceId licence, Phase phase, Precedence why, String text, Source source) {}
