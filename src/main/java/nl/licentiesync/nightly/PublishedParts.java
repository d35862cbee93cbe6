package nl.licentiesync.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.Pages;
import nl.licentiesync.pages.changes.ChangesPages;
import nl.licentiesync.pages.nights.NightsPages;
import nl.licentiesync.pages.overview.OverviewPages;
import nl.licentiesync.pages.programs.ProgramPages;
import nl.licentiesync.pages.publishers.PublisherPages;
import nl.licentiesync.pages.school.PageFingerprint;
import nl.licentiesync.pages.search.EarlierSearch;
import nl.licentiesync.pages.search.SearchPages;
import nl.licentiesync.pages.todo.TodoPages;
import nl.licentiesync.report.RejectsFile;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.SchoolsFile;
import nl.licentiesync.report.SummaryJson;

/**
 * The parts of the report of a night; the manifest comes after them.
 *
 * @param all those that take longest to finish first
 * @param pages empty when none are asked for
 * @param commonFacts a fingerprint of what is said of all schools alike
 */
record PublishedParts(List<ReportPart> all, Optional<Pages> pages, String commonFacts) {

    PublishedParts {
        all = List.copyOf(all);
    }

    /**
     * All parts.
     *
     * @param earlier from where pages that say the same are taken over
     * @param earlierSearch the search there
     * @param nights those of which the pages tell, beside tonight's
     */
    static PublishedParts with(PageFacts facts, EarlierPages earlier, EarlierSearch earlierSearch, PastNights nights) {
        Pages pages = new Pages(facts, earlier, ProgramBuild.own());
        Messages messages = new Messages(facts.language());
        List<ReportPart> parts = new ArrayList<>();
        parts.add(new ProgramPages(facts, messages, earlier));
        parts.add(new SearchPages(facts, messages, earlier, earlierSearch, ProgramBuild.own()));
        parts.addAll(files(facts));
        parts.add(new OverviewPages(facts, messages, earlier, nights::with));
        parts.add(new TodoPages(facts, messages, earlier));
        parts.add(new ChangesPages(facts, messages));
        parts.add(new PublisherPages(facts, messages, earlier));
        parts.add(new NightsPages(facts, messages, nights::with));
        // Last, as it links the files of an unchanged school: no part after it may find that its record does not
        // suffice.
        parts.add(pages);
        return new PublishedParts(parts, Optional.of(pages), commonFacts(facts));
    }

    /** The CSV files and the summary only. */
    static PublishedParts withoutPages(PageFacts facts) {
        return new PublishedParts(files(facts), Optional.empty(), commonFacts(facts));
    }

    private static String commonFacts(PageFacts facts) {
        return new PageFingerprint(facts, new Messages(facts.language()), ProgramBuild.own()).ofAllSchools();
    }

    private static List<ReportPart> files(PageFacts facts) {
        List<ReportPart> parts = new ArrayList<>(SchoolsFile.all(facts.catalogue(), facts.date()));
        parts.add(new RejectsFile(facts.language()));
        parts.add(new SummaryJson());
        return parts;
    }
}
