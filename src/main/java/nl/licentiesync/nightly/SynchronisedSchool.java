package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.report.RenderedSchool;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school that has gone through all stages.
 *
 * @param toStore null when the state knows it as it is
 */
record SynchronisedSchool(
        List<Finding> findings, SchoolLoss loss, @Nullable StoredSchool toStore, RenderedSchool rendered) {}
