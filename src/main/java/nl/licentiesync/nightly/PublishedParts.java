package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.pages.AllSchoolsPages;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.report.RejectsFile;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.SchoolsFile;
import nl.licentiesync.report.SummaryJson;

/**
 * The parts of the report of a night; the manifest comes after them.
 *
 * @param all in the order in which they are finished
 * @param pages empty when none are asked for
 */
record PublishedParts(List<ReportPart> all, Optional<Pages> pages) {

    PublishedParts {
        all = List.copyOf(all);
    }

    /**
     * All parts.
     *
     * @param nights those of which the pages tell, beside tonight's
     */
    static PublishedParts with(PageFacts facts, EarlierPages earlier, PastNights nights) {
        Pages pages = new Pages(facts, earlier, ProgramBuild.own());
        List<ReportPart> parts = new ArrayList<>(files(facts));
        parts.add(pages);
        parts.add(new AllSchoolsPages(facts, nights::with));
        return new PublishedParts(parts, Optional.of(pages));
    }

    /** The CSV files and the summary only. */
    static PublishedParts withoutPages(PageFacts facts) {
        return new PublishedParts(files(facts), Optional.empty());
    }

    private static List<ReportPart> files(PageFacts facts) {
        List<ReportPart> parts = new ArrayList<>(SchoolsFile.all(facts.catalogue()));
        parts.add(new RejectsFile(facts.language()));
        parts.add(new SummaryJson());
        return parts;
    }
}
