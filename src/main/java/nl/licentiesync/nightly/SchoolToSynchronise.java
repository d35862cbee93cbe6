package nl.licentiesync.nightly;

import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school of tonight's exports or of the run before, with its earlier states.
 *
 * @param before its state after the run before
 * @param replaced its state after the run of the same date that tonight's replaces; null when there is none, or it
 *     changed nothing
 * @param earlier what the latest report says of it; null when it does not tell of it
 */
record SchoolToSynchronise(
        SchoolCode code,
        StoredSchool before,
        @Nullable StoredSchool replaced,
        EarlierReport.@Nullable OfSchool earlier) {}
