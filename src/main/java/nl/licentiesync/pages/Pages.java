package nl.licentiesync.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.overview.Inputs;
import nl.licentiesync.pages.overview.OverviewBuilder;
import nl.licentiesync.pages.overview.SchoolRow;
import nl.licentiesync.pages.school.SchoolPage;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.report.CsvDialect;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityLines;
import org.jspecify.annotations.Nullable;

/** The pages of a run: one for each school, with its rows for a spreadsheet beside it, and then the overview. */
public final class Pages implements ReportPart {

    private final PageFacts facts;
    private final Messages messages;
    private final List<SchoolRow> schools = new ArrayList<>();
    private @Nullable PageFolder folder;

    /** The pages of a run. */
    public Pages(PageFacts facts) {
        this.facts = facts;
        this.messages = new Messages(facts.language());
    }

    /** Puts the style and script that the pages share among the files. */
    @Override
    public void begin(ReportFiles files) throws IOException {
        folder = new PageFolder(files);
    }

    /** Writes the page and the CSV file of a school; its line of the overview is left to be added. */
    @Override
    public Addition render(SchoolReport report) {
        try {
            SchoolPage page = SchoolPageBuilder.page(report, facts, messages);
            begun().writeSchool(page.code(), "school.jte", page);
            begun().write(
                            PageFolder.SCHOOLS + "/" + page.code() + ".csv",
                            VisibilityLines.file(report, CsvDialect.SPREADSHEET));
            SchoolRow row = SchoolRow.of(report, page.name(), facts);
            return () -> schools.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the overview of the schools that were added. */
    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        OverviewBuilder overview = new OverviewBuilder(facts, messages, schools);
        begun().writeIndex("overview.jte", overview.page(run.summary(), run.totals(), Inputs.of(run)));
    }

    private PageFolder begun() {
        return Objects.requireNonNull(folder, "The pages are not begun");
    }

    /** The school whose page or CSV file a file of a report is; empty for all other files. */
    public static Optional<SchoolCode> schoolOf(String file) {
        return PageFolder.schoolOf(file);
    }
}
