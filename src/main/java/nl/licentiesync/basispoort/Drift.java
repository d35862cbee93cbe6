package nl.licentiesync.basispoort;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.School;
import nl.licentiesync.rosters.UnusableAnswer;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.SentRuns;

/** Where Basispoort differs from what a run says. */
public final class Drift {

    private final PublishedRun run;
    private final ActualLists lists;
    private final List<String> ambiguous;
    private final List<DriftRow> rows = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private int schoolsWithoutFiles;

    private Drift(SentRuns runs, Path actual, ResultsYear results, SchoolCalendar calendar) {
        run = runs.run();
        Methods methods = Methods.of(run.catalogue());
        lists = ActualLists.read(actual, methods, runs.started().toInstant());
        Institutions institutions = Institutions.in(actual);
        ambiguous = institutions.ambiguous();
        LocalDate date = run.run().date();
        RunRows runRows = new RunRows(run, new LicenceRules(calendar), date);
        List<AccountIds> extra = extra(WantedAccounts.of(runRows, methods, results), runs.accounts());
        List<BitSet> named = Stream.generate(BitSet::new).limit(methods.size()).toList();
        SchoolDrift drift =
                new SchoolDrift(methods, lists.accounts(), extra, named, runs.accounts(), results, date, rows);
        runRows.forEach((school, visibilities) -> add(drift, institutions, school, visibilities));
        addNobodys(methods, extra, named);
        rows.sort(DriftRow.ORDER);
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

    private List<AccountIds> extra(List<AccountIds> wanted, AccountIds ours) {
        List<AccountIds> extra = new ArrayList<>();
        for (int method = 0; method < wanted.size(); method++) {
            extra.add(lists.accounts().get(method).and(ours).without(wanted.get(method)));
        }
        return extra;
    }

    private void add(SchoolDrift drift, Institutions institutions, School school, List<Visibility> visibilities) {
        names.put(school.code().value(), school.displayName());
        boolean isOfRun = !school.licences().isEmpty() || !school.teachers().isEmpty();
        Optional<Institution> institution = isOfRun ? institutions.of(school.code()) : Optional.empty();
        schoolsWithoutFiles += isOfRun && institution.isEmpty() ? 1 : 0;
        drift.add(school, visibilities, institution, institutions);
    }

    /** Accounts of ours that no teacher of the run has. */
    private void addNobodys(Methods methods, List<AccountIds> extra, List<BitSet> named) {
        for (int method = 0; method < methods.size(); method++) {
            AccountIds accounts = extra.get(method);
            for (int place = named.get(method).nextClearBit(0);
                    place < accounts.size();
                    place = named.get(method).nextClearBit(place + 1)) {
                rows.add(SchoolDrift.extra(
                        "", "", accounts.at(place), methods.ids().get(method), List.of()));
            }
        }
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

    /** The differences of each school, by code; those of no school have an empty one. */
    public Map<String, List<DriftRow>> bySchool() {
        Map<String, List<DriftRow>> bySchool = new TreeMap<>();
        rows.forEach(row -> bySchool.computeIfAbsent(row.school(), code -> new ArrayList<>())
                .add(row));
        return bySchool;
    }
}
