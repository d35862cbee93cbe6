package nl.licentiesync.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.nights.NightsPage;
import nl.licentiesync.pages.nights.NightsPageBuilder;
import nl.licentiesync.pages.nights.PastNight;
import nl.licentiesync.pages.overview.Inputs;
import nl.licentiesync.pages.overview.OverviewBuilder;
import nl.licentiesync.pages.overview.SchoolRow;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;

/** The pages of a run about all schools together, made at its end from a few facts of each school. */
public final class AllSchoolsPages implements ReportPart {

    private final PageFacts facts;
    private final Messages messages;
    private final Function<RunFigures, List<PastNight>> nights;
    private final List<SchoolRow> schools = new ArrayList<>();

    /**
     * The pages of a run, beside those of its schools.
     *
     * @param nights all that are kept, the last one first, with the run itself
     */
    public AllSchoolsPages(PageFacts facts, Function<RunFigures, List<PastNight>> nights) {
        this.facts = facts;
        this.messages = new Messages(facts.language());
        this.nights = nights;
    }

    @Override
    public Addition render(SchoolReport report) {
        SchoolRow row = SchoolRow.of(report, facts);
        return () -> schools.add(row);
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        folder.write(
                PageFolder.ASSETS + "/" + NightStyleSheet.NAME,
                ByteBuffer.wrap(NightStyleSheet.of(facts, state, messages)));
        folder.writeIndex(
                "overview.jte",
                new OverviewBuilder(facts, messages, schools).page(run.summary(), run.totals(), Inputs.of(run)));
        folder.write(
                NightsPage.FILE, "nightlist.jte", NightsPageBuilder.page(nights.apply(run), state, facts, messages));
    }
}
