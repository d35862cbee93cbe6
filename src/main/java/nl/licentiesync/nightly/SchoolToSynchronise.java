package nl.licentiesync.nightly;

import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school of tonight's exports or of the run before, with its earlier states.
 *
 * @param before how the run before left it
 * @param replaced how the run left it that tonight's replaces; null when there is none, or it left it as the run
 *     before
 */
record SchoolToSynchronise(
        SchoolCode code, StoredSchool before, @Nullable StoredSchool replaced) {}
