package nl.licentiesync.pages.overview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;

/** The first page of a run, and the list of all schools. */
public final class OverviewPages implements ReportPart {

    private final PageFacts facts;
    private final Messages messages;
    private final List<SchoolRow> schools = new ArrayList<>();

    /** The pages of a run. */
    public OverviewPages(PageFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    @Override
    public Addition render(SchoolReport report) {
        SchoolRow row = SchoolRow.of(report, facts);
        return () -> schools.add(row);
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        OverviewBuilder overview = new OverviewBuilder(facts, messages, schools);
        folder.writeIndex("overview.jte", overview.page(run.summary(), run.totals(), Inputs.of(run)));
        folder.write(SchoolsPage.FILE, "schools.jte", overview.schoolsPage(run.summary()));
    }
}
