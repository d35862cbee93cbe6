package nl.licentiesync.pages.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.RunReport;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.report.UnusableRecord;
import nl.licentiesync.report.WrittenFile;
import org.jspecify.annotations.Nullable;

/**
 * The search page, and the scripts that it loads when somebody searches: people under the words of their names, people
 * under hashes of their number, account and e-mail address, and all schools. They say who is at which school and nothing
 * of what anybody sees, so that most of them stay the same from night to night.
 */
public final class SearchPages implements ReportPart {

    static final String FOLDER = "search";

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final Script schools = new Script("S", "", 1 << 10);
    private final EarlierSearch search;
    private final String build;
    private @Nullable SearchIndex index;

    /**
     * The search of a run.
     *
     * @param earlier from where files that stay the same are taken over
     * @param search the search there
     * @param build what tells this build of the program from others
     */
    public SearchPages(PageFacts facts, Messages messages, EarlierPages earlier, EarlierSearch search, String build) {
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
        this.search = search;
        this.build = build;
    }

    /** What the scripts in a report were made of, by which the next night keeps them; empty when it has none. */
    public static Optional<WrittenFile> indexed(RunReport report) throws IOException {
        return report.written(IndexedPeopleOutput.FILE);
    }

    @Override
    public void begin(ReportFiles files) throws IOException {
        files.createFolder(FOLDER);
        files.createFolder(FOLDER + "/names");
        files.createFolder(FOLDER + "/keys");
        index = search.begin(files, earlier, build);
    }

    @Override
    public Addition render(SchoolReport report, SchoolRecord record) {
        List<Teacher> people = people(report.school());
        record.note(FOLDER).putLong(PeopleOfSchool.digest(Person.fingerprints(people)));
        return added(
                report.school().code(),
                report.school().name(),
                index().render(report.school().code(), people));
    }

    @Override
    public Addition renderAgain(UnchangedSchool school) throws UnusableRecord {
        long digest = school.noteOf(FOLDER).getLong();
        return added(
                school.code(),
                school.name(),
                index().renderAgain(school.code(), digest, () -> people(school.school())));
    }

    /** Those whom the search finds: who left before the school year is told of nowhere. */
    private List<Teacher> people(School school) {
        LocalDate year = facts.rules().calendar().yearOf(facts.date()).first();
        return school.teachers().stream()
                .filter(teacher -> !teacher.leftBefore(year))
                .toList();
    }

    private Addition added(SchoolCode code, String name, Addition people) {
        byte[] school = Script.line(code.value(), name);
        return () -> {
            schools.put(school);
            people.add();
        };
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        write(folder, "changes", index().finish());
        write(folder, "schools", schools);
        folder.writeIfChanged(
                SearchPage.FILE, "search.jte", new SearchPage(messages, facts, NightState.of(run.summary())), earlier);
    }

    private SearchIndex index() {
        return Objects.requireNonNull(index, "The search is not begun");
    }

    @Override
    public void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    private void write(PageFolder folder, String name, Script script) throws IOException {
        folder.writeIfChanged(FOLDER + "/" + name + ".js", script.end(), earlier);
    }
}
