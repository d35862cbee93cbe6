package nl.licentiesync.pages;

import java.io.IOException;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.school.MatrixCells;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.pages.school.SchoolTodoPage;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityLines;

/**
 * Writes the pages of schools, the page to print of those that have something to do, and the CSV file with the rows of
 * each; several threads may write at a time.
 */
public final class SchoolPages {

    private static final String TODO = "-todo";

    private final PageFolder folder;
    private final PageFacts facts;
    private final Messages messages;
    private final MatrixCells cells;

    /** The pages of schools in a report that has none yet. */
    public SchoolPages(ReportFiles files, PageFacts facts) throws IOException {
        this(PageFolder.begin(files), facts, new Messages(facts.language()));
    }

    SchoolPages(PageFolder folder, PageFacts facts, Messages messages) {
        this.folder = folder;
        this.facts = facts;
        this.messages = messages;
        this.cells = new MatrixCells(messages);
    }

    /** The name of a school's page among the files of a report. */
    public static String page(SchoolCode school) {
        return PageFolder.SCHOOLS + "/" + school + ".html";
    }

    /** The name of a school's CSV file among the files of a report. */
    static String rows(SchoolCode school) {
        return PageFolder.SCHOOLS + "/" + school + ".csv";
    }

    /** The name of the page to print among the files of a report. */
    public static String todo(SchoolCode school) {
        return PageFolder.SCHOOLS + "/" + school + TODO + ".html";
    }

    /** The code in the name of a file of a school, without its folder and ending. */
    static String codeIn(String name) {
        return name.endsWith(TODO) ? name.substring(0, name.length() - TODO.length()) : name;
    }

    /** Whether there is something to do at a school, so that it has a page to print. */
    public static boolean hasTodo(SchoolReport report) {
        return !report.actions().isEmpty();
    }

    /** Writes the page to print of a school at which there is something to do. */
    public void writeTodo(SchoolReport report, UnchangedSince since) throws IOException {
        folder.write(todo(report.school().code()), "schooltodo.jte", SchoolTodoPage.of(report, facts, since, messages));
    }

    /** Writes the page of a school, which tells since when it is so. */
    public void writePage(SchoolReport report, UnchangedSince since) throws IOException {
        folder.write(
                page(report.school().code()),
                "school.jte",
                SchoolPageBuilder.page(report, facts, since, messages, cells));
    }

    /** Writes the CSV file of a school. */
    public void writeRows(SchoolReport report) throws IOException {
        folder.write(rows(report.school().code()), VisibilityLines.ofOneSchool(report.school(), report.rows()));
    }
}
