package nl.licentiesync.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportTotals;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.SummaryFacts;

/** Writes the pages of a run: one for each school, on several threads, and then the overview. */
public final class Pages {

    private final PageFolder folder;
    private final PageFacts facts;
    private final ThreadLocal<Texts> texts;

    /** Begins the pages of a run among the files of its report, and puts there what they share. */
    public Pages(ReportFiles files, PageFacts facts) throws IOException {
        this.folder = new PageFolder(files);
        this.facts = facts;
        this.texts = ThreadLocal.withInitial(() -> new Texts(facts.language()));
    }

    /** Writes the page and the CSV file of a school, and gives its line of the overview. */
    public SchoolRow write(SchoolReport report) {
        try {
            SchoolPage page = SchoolPageBuilder.page(report, facts, texts.get());
            folder.writeSchool(page.code(), "school.jte", page);
            folder.write(PageFolder.SCHOOLS + "/" + page.code() + ".csv", SchoolCsv.of(report));
            return SchoolRow.of(report, page.name(), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The school whose page or CSV file a file of a report is; empty for all other files. */
    public static Optional<SchoolCode> schoolOf(String file) {
        return PageFolder.schoolOf(file);
    }

    /** Writes the overview of the schools whose pages were written. */
    public void writeOverview(SummaryFacts summary, ReportTotals totals, Inputs inputs, List<SchoolRow> schools)
            throws IOException {
        folder.writeIndex(
                "overview.jte", new OverviewBuilder(facts, texts.get(), schools).page(summary, totals, inputs));
    }
}
