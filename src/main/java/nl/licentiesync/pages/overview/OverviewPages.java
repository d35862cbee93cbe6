package nl.licentiesync.pages.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.pages.nights.NightCharts;
import nl.licentiesync.pages.nights.PastNight;
import nl.licentiesync.pages.programs.Endings;
import nl.licentiesync.report.GatheringPart;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;

/** The first page of a run, and the list of all schools. */
public final class OverviewPages extends GatheringPart<OverviewPages.OfSchool> {

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final Function<RunFigures, List<PastNight>> nights;
    private final List<SchoolRow> schools = new ArrayList<>();
    private final Endings endings = new Endings();

    /**
     * The pages of a run.
     *
     * @param earlier from where files that stay the same are taken over
     * @param nights all that are kept, the last one first, with the run itself
     */
    public OverviewPages(
            PageFacts facts, Messages messages, EarlierPages earlier, Function<RunFigures, List<PastNight>> nights) {
        super("overview");
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
        this.nights = nights;
    }

    @Override
    protected OfSchool facts(SchoolReport school) {
        return new OfSchool(SchoolRow.of(school, facts), Endings.of(school));
    }

    @Override
    protected void write(OfSchool school, PackWriter out) {
        school.row().write(out);
        Endings.write(school.ends(), out);
    }

    @Override
    protected OfSchool read(UnchangedSchool school, PackReader in) {
        return new OfSchool(SchoolRow.read(school, in), Endings.read(in));
    }

    @Override
    protected void add(OfSchool school) {
        schools.add(school.row());
        endings.add(school.ends());
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        OverviewBuilder overview = new OverviewBuilder(facts, messages, schools, endings);
        folder.writeIndex(
                "overview.jte",
                overview.page(
                        run.summary(), run.totals(), Inputs.of(run), new NightCharts(nights.apply(run), messages)));
        folder.writeIfChanged(SchoolsPage.FILE, "schools.jte", overview.schoolsPage(run.summary()), earlier);
    }

    /** What the two pages need of a school. */
    record OfSchool(SchoolRow row, List<Endings.Ending> ends) {}
}
