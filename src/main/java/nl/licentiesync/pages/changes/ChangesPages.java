package nl.licentiesync.pages.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.ChangeGroup;
import nl.licentiesync.pages.NightState;
import nl.licentiesync.pages.PageFacts;
import nl.licentiesync.pages.PageFolder;
import nl.licentiesync.report.ReportFiles;
import nl.licentiesync.report.ReportPart;
import nl.licentiesync.report.RunFigures;
import nl.licentiesync.report.SchoolRecord;
import nl.licentiesync.report.SchoolReport;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ChangeKind;

/** The page of the changes, from the numbers of each school. */
public final class ChangesPages implements ReportPart {

    private static final List<ChangeKind> WORST_FIRST =
            List.of(ChangeKind.LOST, ChangeKind.REDUCED, ChangeKind.GAINED, ChangeKind.RESTORED);

    private static final Comparator<ChangesPage.SchoolChanges> MOST_LOST_FIRST = Comparator.comparing(
                    (ChangesPage.SchoolChanges school) -> school.counts().of(ChangeKind.LOST))
            .thenComparing(school -> school.counts().of(ChangeKind.REDUCED))
            .thenComparing(school -> school.counts().all())
            .reversed()
            .thenComparing(ChangesPage.SchoolChanges::code);

    private final PageFacts facts;
    private final Messages messages;
    private final Map<ChangeGroup, int[]> pairsAndSchools = new HashMap<>();
    private final List<ChangesPage.SchoolChanges> schools = new ArrayList<>();

    /** The page of a run. */
    public ChangesPages(PageFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    @Override
    public Addition render(SchoolReport report, SchoolRecord record) {
        if (report.changes().isEmpty()) {
            return () -> {};
        }
        Map<ChangeGroup, Integer> groups = new HashMap<>();
        report.changes().forEach(change -> groups.merge(ChangeGroup.of(change), 1, Integer::sum));
        String name = report.school().name().isEmpty()
                ? report.schoolBefore().displayName()
                : report.school().name();
        ChangeCounts counts = ChangeCounts.of(report.changes());
        ChangesPage.SchoolChanges school =
                new ChangesPage.SchoolChanges(report.school().code().value(), name, counts);
        return () -> {
            groups.forEach((group, pairs) -> {
                int[] sums = pairsAndSchools.computeIfAbsent(group, any -> new int[2]);
                sums[0] += pairs;
                sums[1]++;
            });
            schools.add(school);
        };
    }

    @Override
    public void finish(ReportFiles files, RunFigures run) throws IOException {
        schools.sort(MOST_LOST_FIRST);
        PageFolder.begun(files)
                .write(
                        ChangesPage.FILE,
                        "changespage.jte",
                        new ChangesPage(
                                messages, facts, NightState.of(run.summary()), programs(), List.copyOf(schools)));
    }

    private List<ChangesPage.ProgramChanges> programs() {
        return pairsAndSchools.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<ChangeGroup, int[]> entry) ->
                                WORST_FIRST.indexOf(entry.getKey().kind()))
                        .thenComparing(entry -> -entry.getValue()[0])
                        .thenComparing(entry -> entry.getKey().program())
                        .thenComparing(entry -> entry.getKey().reasons().toString()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ChangesPage.ProgramChanges line(ChangeGroup group, int[] pairsAndSchools) {
        String reasons = group.reasons().stream().map(messages::reason).collect(Collectors.joining("; "));
        return new ChangesPage.ProgramChanges(
                group.kind().name(),
                messages.get("change." + group.kind(), reasons),
                facts.catalogue().program(group.program()).displayName(),
                pairsAndSchools[0],
                pairsAndSchools[1]);
    }
}
