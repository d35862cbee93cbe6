package nl.licentiesync.nightly;

import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.StoredSchool;

/** A school of tonight's exports or of the run before, and how the run before left it. */
record SchoolToSynchronise(SchoolCode code, StoredSchool before) {}
