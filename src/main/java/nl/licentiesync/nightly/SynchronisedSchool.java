package nl.licentiesync.nightly;

import java.util.List;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.store.ExportLines.LinesOfSchool;
import nl.licentiesync.store.StoredSchool;
import org.jspecify.annotations.Nullable;

/**
 * A school after all stages.
 *
 * @param toStore null when the state knows it as it is
 * @param lines where its rows stand in the exports
 * @param addition what is left to do for the report
 */
record SynchronisedSchool(
        List<Finding> findings,
        SchoolFigures figures,
        @Nullable StoredSchool toStore,
        LinesOfSchool lines,
        ReportPart.Addition addition) {}
