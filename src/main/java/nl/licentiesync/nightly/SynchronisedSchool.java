package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.store.ChangedSchool;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import nl.licentiesync.store.KeptSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school after all stages.
 *
 * @param toStore its new state; null when nothing of it changed
 * @param lines the lines of its rows in the exports
 * @param toKeep what the report says of it; null when that is kept already
 */
record SynchronisedSchool(
        List<Finding> findings,
        SchoolFigures figures,
        @Nullable ChangedSchool toStore,
        LinesOfSchool lines,
        @Nullable KeptSchool toKeep) {}
