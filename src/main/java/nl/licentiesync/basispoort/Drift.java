package nl.licentiesync.basispoort;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rosters.UnusableAnswer;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.SentRuns;

/** Where Basispoort differs from what a run says. */
public final class Drift {

    private final PublishedRun run;
    private final ActualLists lists;
    private final List<String> ambiguous;
    private final List<DriftRow> rows;
    private final Map<String, String> names = new HashMap<>();
    private int schoolsWithoutFiles;

    private Drift(SentRuns runs, Path actual, ResultsYear results, SchoolCalendar calendar) {
        run = runs.run();
        Methods methods = Methods.of(run.catalogue());
        lists = ActualLists.read(actual, methods, runs.started().toInstant());
        Institutions institutions = Institutions.savedIn(actual);
        ambiguous = institutions.ambiguous();
        LocalDate date = run.run().date();
        DriftRows found = new DriftRows(methods, lists.accounts(), runs.accounts(), results);
        SchoolDrift schools = new SchoolDrift(
                methods, AccountMethods.of(lists.accounts()), runs.accounts(), institutions, results, date);
        new RunRows(run, new LicenceRules(calendar), date)
                .forEach(rows -> schools.in(rows.school(), rows.rows()), school -> {
                    names.put(school.school().code().value(), school.school().displayName());
                    schoolsWithoutFiles += school.isWithoutFiles() ? 1 : 0;
                    found.add(school);
                });
        rows = found.ordered();
    }

    /**
     * Compares a run with the answers of Basispoort.
     *
     * @param calendar how the run counted the years
     * @throws UnusableAnswer when an answer cannot be used
     */
    public static Drift of(SentRuns runs, Path actual, ResultsYear results, SchoolCalendar calendar) {
        return new Drift(runs, actual, results, calendar);
    }

    /** The run. */
    public PublishedRun run() {
        return run;
    }

    /** All differences, in the order of drift.csv. */
    public List<DriftRow> rows() {
        return rows;
    }

    /** The saved lists. */
    public ActualLists lists() {
        return lists;
    }

    /** Schools with two active institutions, whose answers are left out. */
    public List<String> ambiguous() {
        return ambiguous;
    }

    /** Number of schools of the run of which no details were saved. */
    public int schoolsWithoutFiles() {
        return schoolsWithoutFiles;
    }

    /** The name of a school, else its code. */
    public String nameOf(String school) {
        return names.getOrDefault(school, school);
    }

    /** The names of a school's teachers by their numbers; the number where there is no name. */
    public Map<String, String> teacherNames(String school) {
        return run.schools().stream()
                .filter(stored -> stored.code().value().equals(school))
                .flatMap(stored -> stored.unpack().school().teachers().stream())
                .collect(Collectors.toMap(teacher -> teacher.id().value(), Teacher::displayName));
    }

    /** How many there are of each kind. */
    public Map<DriftKind, Integer> counts() {
        return SchoolDifferences.counts(rows);
    }

    /** The differences by school, those with most of them first. */
    public List<SchoolDifferences> worstFirst() {
        Map<String, List<DriftRow>> bySchool = new HashMap<>();
        rows.forEach(row -> bySchool.computeIfAbsent(row.school(), code -> new ArrayList<>())
                .add(row));
        return bySchool.entrySet().stream()
                .map(school -> new SchoolDifferences(school.getKey(), school.getValue()))
                .sorted(SchoolDifferences.WORST_FIRST)
                .toList();
    }
}
