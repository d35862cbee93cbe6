package nl.licentiesync.nightly;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.licentiesync.intake.Exports;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.OtherSchools;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.search.EarlierSearch;
import nl.licentiesync.report.ReportFolder;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.store.RunBefore;
import nl.licentiesync.store.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What a night is asked and what it starts from. Nothing of it changes while the night runs.
 *
 * @param run the night's own
 * @param replaced the current run when it has the same date, so that this night replaces it; else null
 * @param folder where tonight's report goes
 * @param latestReport of which the state keeps what it says of each school; empty when there is none
 * @param earlierPages those that are taken over while they would say the same
 * @param earlierSearch the search of those
 */
record Night(
        NightRequest request,
        RunId run,
        RunBefore before,
        @Nullable ReplacedRun replaced,
        LicenceRules rules,
        ReportFolder folder,
        Optional<LatestReport> latestReport,
        Supplier<EarlierPages> earlierPages,
        EarlierSearch earlierSearch) {

    LocalDate date() {
        return request.date();
    }

    /** The parts of its report. */
    PublishedParts publishedParts(Exports exports, PastNights nights) {
        return request.pages()
                ? PublishedParts.with(pageFacts(exports), earlierPages.get(), earlierSearch, nights)
                : PublishedParts.withoutPages(pageFacts(exports));
    }

    /** What the pages have in common. */
    private PageFacts pageFacts(Exports exports) {
        return new PageFacts(
                date(),
                run.value(),
                before.date(),
                exports.catalogue(),
                rules,
                request.contacts(),
                request.language(),
                exports.rosterGaps(),
                request.pages()
                        ? OtherSchools.of(exports.teachersAtSeveralSchools(), date(), exports::nameOf)
                        : OtherSchools.NONE,
                request.basispoort());
    }
}
