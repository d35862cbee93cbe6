package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.pages.SchoolRow;
import nl.licentiesync.report.RenderedSchool;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school after all stages.
 *
 * @param toStore null when the state knows it as it is
 * @param lines where its rows stand in the exports
 * @param row what the overview says of it
 */
record SynchronisedSchool(
        List<Finding> findings,
        SchoolFigures figures,
        @Nullable StoredSchool toStore,
        LinesOfSchool lines,
        RenderedSchool rendered,
        SchoolRow row) {}
