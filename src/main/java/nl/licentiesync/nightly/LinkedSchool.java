package nl.licentiesync.nightly;

import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.rules.SchoolStandings;

/**
 * A school whose teachers are linked.
 *
 * @param links tonight's
 * @param before those that the run before published
 * @param loss what the guard looks at
 */
record LinkedSchool(SchoolStandings standings, SchoolLinks links, SchoolLinks before, SchoolLoss loss) {}
