package nl.licentiesync.pages.nights;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;

/** The page of the nights, and the style sheet of the night. */
public final class NightsPages implements ReportPart {

    private final PageFacts facts;
    private final Messages messages;
    private final Function<RunFigures, List<PastNight>> nights;
    private final Map<SchoolCode, String> names = new HashMap<>();

    /**
     * The pages of a run.
     *
     * @param nights all that are kept, the last one first, with the run itself
     */
    public NightsPages(PageFacts facts, Messages messages, Function<RunFigures, List<PastNight>> nights) {
        this.facts = facts;
        this.messages = messages;
        this.nights = nights;
    }

    /** Writes the style sheet of a night among the assets. */
    public static void writeStyleSheet(PageFolder folder, PageFacts facts, NightState state, Messages messages)
            throws IOException {
        folder.writeNightStyleSheet(NightStyleSheet.of(facts, state, messages));
    }

    @Override
    public Addition render(SchoolReport report, SchoolRecord record) {
        SchoolCode code = report.school().code();
        String name = report.school().name().isEmpty()
                ? report.schoolBefore().displayName()
                : report.school().name();
        return () -> names.put(code, name);
    }

    @Override
    public Addition renderAgain(UnchangedSchool school) {
        return () -> names.put(school.code(), school.displayName());
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        writeStyleSheet(folder, facts, state, messages);
        folder.write(
                NightsPage.FILE,
                "nightlist.jte",
                NightsPageBuilder.page(nights.apply(run), names, state, facts, messages));
    }
}
