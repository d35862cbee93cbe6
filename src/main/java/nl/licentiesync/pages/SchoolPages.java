package nl.licentiesync.pages;

import java.io.IOException;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityLines;

/** Writes the pages of schools, and the CSV file with the rows of each; several threads may write at a time. */
public final class SchoolPages {

    private final PageFolder folder;
    private final PageFacts facts;
    private final Messages messages;

    /** The pages of schools in a report that has none yet. */
    public SchoolPages(ReportFiles files, PageFacts facts) throws IOException {
        this(PageFolder.begin(files), facts, new Messages(facts.language()));
    }

    SchoolPages(PageFolder folder, PageFacts facts, Messages messages) {
        this.folder = folder;
        this.facts = facts;
        this.messages = messages;
    }

    /** The name of a school's page among the files of a report. */
    public static String page(SchoolCode school) {
        return PageFolder.SCHOOLS + "/" + school + ".html";
    }

    /** The name of a school's CSV file among the files of a report. */
    static String rows(SchoolCode school) {
        return PageFolder.SCHOOLS + "/" + school + ".csv";
    }

    /** Writes the page of a school, which tells since when it is so. */
    public void writePage(SchoolReport report, UnchangedSince since) throws IOException {
        folder.write(
                page(report.school().code()), "school.jte", SchoolPageBuilder.page(report, facts, since, messages));
    }

    /** Writes the CSV file of a school. */
    public void writeRows(SchoolReport report) throws IOException {
        folder.write(rows(report.school().code()), VisibilityLines.ofOneSchool(report.school(), report.rows()));
    }
}
