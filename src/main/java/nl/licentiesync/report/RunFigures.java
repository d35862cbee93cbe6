package nl.licentiesync.report;

import java.util.List;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.intake.Finding;

/**
 * What is known of a run when all its schools are in its report.
 *
 * @param summary what its summary says beside its counts
 * @param findings what was found wrong with its exports, by the intake and by the rules
 * @param totals what its schools add up to
 */
public record RunFigures(SummaryFacts summary, Exports exports, List<Finding> findings, ReportTotals totals) {}
