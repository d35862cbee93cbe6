package nl.licentiesync.pages;

import java.io.IOException;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.school.SchoolPageBuilder;
import nl.licentiesync.pages.school.SchoolTodo;
import nl.licentiesync.pages.school.SchoolTodoPage;
import nl.licentiesync.pages.school.SharedPieces;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSince;
import nl.licentiesync.report.VisibilityLines;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of schools, the page to print of those that have something to do, and the CSV file with the rows of
 * each; several threads may write at a time.
 */
public final class SchoolPages {

    private static final String TODO = "-todo";

    private final PageFolder folder;
    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final SharedPieces pieces;
    private final VisibilityLines lines = VisibilityLines.ofOneSchool();

    /** The pages of schools in a report that has none yet. */
    public SchoolPages(ReportFiles files, PageFacts facts) throws IOException {
        this(PageFolder.begin(files), facts, new Messages(facts.language()), EarlierPages.NONE);
    }

    SchoolPages(PageFolder folder, PageFacts facts, Messages messages, EarlierPages earlier) {
        this.folder = folder;
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
        this.pieces = new SharedPieces(messages);
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

    /** The files of a school, whose pages tell since when they are so. */
    public OfSchool of(SchoolReport report, UnchangedSince since) {
        return new OfSchool(report, since);
    }

    /** Writes the files of one school; what has to be done there is put into words once, when it is needed. For one thread. */
    public final class OfSchool {

        private final SchoolReport report;
        private final UnchangedSince since;
        private @Nullable SchoolTodo todo;

        private OfSchool(SchoolReport report, UnchangedSince since) {
            this.report = report;
            this.since = since;
        }

        private SchoolTodo todo() {
            SchoolTodo known = todo;
            if (known == null) {
                known = SchoolTodo.of(report, facts, messages, pieces);
                todo = known;
            }
            return known;
        }

        /** Writes the page. */
        public void writePage() throws IOException {
            folder.write(
                    page(report.school().code()),
                    "school.jte",
                    SchoolPageBuilder.page(report, todo(), facts, since, messages, pieces));
        }

        /** Writes the page to print; there is something to do. */
        public void writeTodo() throws IOException {
            folder.write(
                    SchoolPages.todo(report.school().code()),
                    "schooltodo.jte",
                    SchoolTodoPage.of(report, todo(), facts, since, messages, pieces));
        }

        /** Writes the CSV file, or takes it over: what changes on a page is often not in its rows. */
        public void writeRows() throws IOException {
            folder.writeIfChanged(rows(report.school().code()), lines.file(report.school(), report.rows()), earlier);
        }
    }
}
