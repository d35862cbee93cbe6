package nl.licentiesync.pages.programs;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.pages.EarlierPages;
import nl.licentiesync.pages.FolderNames;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PackedMonths;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.pages.overview.ComingMonth;
import nl.licentiesync.report.GatheringPart;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.report.UnchangedSchool;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ForecastNight;

/** The pages of the programs, from a few numbers of each school. */
public final class ProgramPages extends GatheringPart<ProgramPages.OfSchool> {

    private static final String FOLDER = "programs";

    private final PageFacts facts;
    private final Messages messages;
    private final EarlierPages earlier;
    private final SortedMap<ProgramId, List<ProgramAtSchool>> schools = new TreeMap<>();
    private final Map<ProgramId, SortedMap<YearMonth, MonthCounts>> coming = new HashMap<>();
    private final Endings endings = new Endings();

    /**
     * The pages of a run.
     *
     * @param earlier from where files that stay the same are taken over
     */
    public ProgramPages(PageFacts facts, Messages messages, EarlierPages earlier) {
        super("programs");
        this.facts = facts;
        this.messages = messages;
        this.earlier = earlier;
    }

    @Override
    protected OfSchool facts(SchoolReport report) {
        SortedMap<ProgramId, SortedMap<YearMonth, ChangeCounts>> counts = new TreeMap<>();
        changes(report.forecast())
                .forEach((program, months) -> months.forEach((month, ofMonth) ->
                        counts.computeIfAbsent(program, any -> new TreeMap<>()).put(month, ChangeCounts.of(ofMonth))));
        return new OfSchool(
                ProgramAtSchool.of(report, facts.rules().calendar().lastDayOfYear(facts.date())),
                counts,
                Endings.of(report));
    }

    @Override
    protected void write(OfSchool school, PackWriter out) {
        out.putNumber(school.programs().size());
        school.programs().forEach((id, program) -> {
            out.putText(id.value());
            program.write(out);
        });
        out.putNumber(school.coming().size());
        school.coming().forEach((id, months) -> {
            out.putText(id.value());
            PackedMonths.write(out, months);
        });
        Endings.write(school.ends(), out);
    }

    @Override
    protected OfSchool read(UnchangedSchool school, PackReader in) {
        Map<ProgramId, ProgramAtSchool> programs = new LinkedHashMap<>();
        for (int left = in.getNumber(); left > 0; left--) {
            programs.put(new ProgramId(in.getText()), ProgramAtSchool.read(school, in));
        }
        SortedMap<ProgramId, SortedMap<YearMonth, ChangeCounts>> counts = new TreeMap<>();
        for (int left = in.getNumber(); left > 0; left--) {
            counts.put(new ProgramId(in.getText()), PackedMonths.read(in));
        }
        return new OfSchool(programs, counts, Endings.read(in));
    }

    @Override
    protected void add(OfSchool school) {
        endings.add(school.ends());
        school.programs()
                .forEach((id, program) ->
                        schools.computeIfAbsent(id, any -> new ArrayList<>()).add(program));
        school.coming()
                .forEach((id, months) ->
                        months.forEach((month, counted) -> coming.computeIfAbsent(id, any -> new TreeMap<>())
                                .merge(month, new MonthCounts(counted, 1), MonthCounts::plus)));
    }

    private static Map<ProgramId, SortedMap<YearMonth, List<Change>>> changes(List<ForecastNight> nights) {
        Map<ProgramId, SortedMap<YearMonth, List<Change>>> changes = new HashMap<>();
        for (ForecastNight night : nights) {
            YearMonth month = YearMonth.from(night.date());
            for (Change change : night.changes()) {
                changes.computeIfAbsent(change.program(), any -> new TreeMap<>())
                        .computeIfAbsent(month, any -> new ArrayList<>())
                        .add(change);
            }
        }
        return changes;
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        PageFolder folder = PageFolder.begun(files);
        NightState state = NightState.of(run.summary());
        files.createFolder(FOLDER);
        FolderNames names =
                new FolderNames(schools.keySet().stream().map(ProgramId::value).toList());
        writeEndings(folder, state, names);
        List<ProgramPage> pages = new ArrayList<>();
        for (Map.Entry<ProgramId, List<ProgramAtSchool>> program : schools.entrySet()) {
            String name = names.of(program.getKey().value());
            ProgramPage page = page(state, program.getKey(), FolderNames.link(name), program.getValue());
            files.createFolder(FOLDER + "/" + name);
            folder.writeIfChanged(FOLDER + "/" + name + "/index.html", "program.jte", page, earlier);
            writeSchools(folder, FOLDER + "/" + name + "/", page);
            pages.add(page);
        }
        for (Program program : facts.catalogue().programs()) {
            if (!schools.containsKey(program.id())) {
                pages.add(page(state, program.id(), "", List.of()));
            }
        }
        pages.sort(
                Comparator.comparing((ProgramPage page) -> page.program().displayName(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(page -> page.program().id()));
        folder.writeIfChanged(
                ProgramsPage.FILE, "programs.jte", new ProgramsPage(messages, facts, state, pages), earlier);
    }

    private void writeEndings(PageFolder folder, NightState state, FolderNames names) throws IOException {
        List<EndingsPage.Day> days = new ArrayList<>();
        endings.days().forEach((day, programs) -> days.add(endingsOn(day, programs, names)));
        folder.writeIfChanged(EndingsPage.FILE, "endings.jte", new EndingsPage(messages, facts, state, days), earlier);
    }

    private EndingsPage.Day endingsOn(LocalDate day, SortedMap<ProgramId, Endings.Counts> programs, FolderNames names) {
        return new EndingsPage.Day(
                "d" + day,
                messages.date(day),
                Endings.Counts.sum(programs.values()),
                programs.entrySet().stream()
                        .map(program -> new EndingsPage.Line(
                                facts.catalogue().program(program.getKey()).displayName(),
                                FolderNames.link(names.of(program.getKey().value())),
                                program.getValue()))
                        .toList());
    }

    private void writeSchools(PageFolder folder, String path, ProgramPage program) throws IOException {
        ProgramSchoolsPage all = ProgramSchoolsPage.first(program);
        folder.writeIfChanged(path + "all.html", "programschools.jte", all, earlier);
        for (ProgramSchoolsPage.Part part : all.parts()) {
            folder.writeIfChanged(path + part.file(), "programschools.jte", all.of(part), earlier);
        }
    }

    private ProgramPage page(NightState state, ProgramId id, String folder, List<ProgramAtSchool> ofProgram) {
        LocalDate lastDay = facts.rules().calendar().lastDayOfYear(facts.date());
        List<ComingMonth> months = coming.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                .map(month -> new ComingMonth(
                        messages.month(month.getKey()),
                        month.getValue().changes(),
                        month.getValue().schools(),
                        false))
                .toList();
        return new ProgramPage(
                messages, facts, state, facts.catalogue().program(id), folder, lastDay, ofProgram, months);
    }

    /**
     * What the pages need of a school.
     *
     * @param coming what the nights of each coming month change
     * @param ends the licences that end
     */
    record OfSchool(
            Map<ProgramId, ProgramAtSchool> programs,
            SortedMap<ProgramId, SortedMap<YearMonth, ChangeCounts>> coming,
            List<Endings.Ending> ends) {}

    /** The changes of a month, and at how many schools. */
    private record MonthCounts(ChangeCounts changes, int schools) {

        MonthCounts plus(MonthCounts other) {
            return new MonthCounts(changes.plus(other.changes), schools + other.schools);
        }
    }
}
