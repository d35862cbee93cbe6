package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.pages.AllSchoolsPages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.report.RejectsFile;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.SchoolsFile;
import nl.licentiesync.report.SummaryJson;

/** The parts of the report of a night, in the order in which they are finished; the manifest comes after them. */
final class PublishedParts {

    private PublishedParts() {}

    static List<ReportPart> of(PageFacts facts, PastNights nights) {
        List<ReportPart> parts = new ArrayList<>(SchoolsFile.all(facts.catalogue()));
        parts.add(new RejectsFile(facts.language()));
        parts.add(new SummaryJson());
        parts.add(new Pages(facts));
        parts.add(new AllSchoolsPages(facts, nights::with));
        return parts;
    }
}
