package nl.licentiesync.nightly;

import java.util.List;
import java.util.Map;
import nl.licentiesync.intake.Finding;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.nightly.guard.SchoolFigures;
import nl.licentiesync.nightly.guard.SchoolLoss;
import nl.licentiesync.pages.SchoolFiles;
import nl.licentiesync.report.ReportTotals;

/**
 * What step synchroniseSchools gives: all schools are in the state and in the report, neither of which is published yet.
 *
 * @param figures what the guard looks at, of each school, by code
 * @param findings what the rules found wrong at schools
 * @param totals what the report adds up to
 * @param pages the pages that are not taken over from an earlier report, by school
 * @param evaluated the schools of which the report does not say again what an earlier one said
 * @param dropped schools of which the latest report tells and tonight's does not
 */
record SynchronisedSchools(
        List<SchoolFigures> figures,
        List<Finding> findings,
        ReportTotals totals,
        Map<SchoolCode, SchoolFiles> pages,
        List<SchoolCode> evaluated,
        List<SchoolCode> dropped) {

    SynchronisedSchools {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        evaluated = List.copyOf(evaluated);
        dropped = List.copyOf(dropped);
    }

    /** Schools of which all licences or all teachers are gone since the run before. */
    List<SchoolCode> gone() {
        return figures.stream()
                .map(SchoolFigures::loss)
                .filter(SchoolLoss::gone)
                .map(SchoolLoss::school)
                .toList();
    }

    /** Schools that gain more than a few rows because values of the run before vanished. */
    List<SchoolCode> gaining() {
        return figures.stream()
                .filter(SchoolFigures::gainsSuddenly)
                .map(SchoolFigures::school)
                .toList();
    }
}
