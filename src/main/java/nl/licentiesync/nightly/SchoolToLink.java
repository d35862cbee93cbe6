package nl.licentiesync.nightly;

import nl.licentiesync.model.SchoolState;
import nl.licentiesync.rules.SchoolStandings;

/** A school whose licences are known tonight, beside how the run before left it; either may be unknown. */
record SchoolToLink(SchoolStandings standings, SchoolState before) {}
