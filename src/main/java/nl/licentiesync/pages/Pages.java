package nl.licentiesync.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.school.SchoolPage;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.report.CsvDialect;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.VisibilityLines;
import org.jspecify.annotations.Nullable;

/** The pages of the schools of a run, each with its rows for a spreadsheet beside it. */
public final class Pages implements ReportPart {

    private final PageFacts facts;
    private final Messages messages;
    private @Nullable PageFolder folder;

    /** The pages of a run. */
    public Pages(PageFacts facts) {
        this.facts = facts;
        this.messages = new Messages(facts.language());
    }

    /** Puts the style and script that the pages share among the files. */
    @Override
    public void begin(ReportFiles files) throws IOException {
        folder = PageFolder.begin(files);
    }

    /** Writes the page and the CSV file of a school. */
    @Override
    public Addition render(SchoolReport report) {
        try {
            SchoolPage page = SchoolPageBuilder.page(report, facts, messages);
            begun().writeSchool(page.code(), "school.jte", page);
            begun().write(
                            PageFolder.SCHOOLS + "/" + page.code() + ".csv",
                            VisibilityLines.file(report, CsvDialect.SPREADSHEET));
            return () -> {};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageFolder begun() {
        return Objects.requireNonNull(folder, "The pages are not begun");
    }

    /** The school whose page or CSV file a file of a report is; empty for all other files. */
    public static Optional<SchoolCode> schoolOf(String file) {
        return PageFolder.schoolOf(file);
    }
}
