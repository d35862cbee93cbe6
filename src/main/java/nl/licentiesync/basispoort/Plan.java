package nl.licentiesync.basispoort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rosters.UnusableAnswer;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.SchoolCalendar;
import nl.licentiesync.store.PublishedRun;
import nl.licentiesync.store.SentRuns;

/** What is to be sent to Basispoort so that its lists show what a run says. */
public final class Plan {

    private final PublishedRun run;
    private final Methods methods;
    private final List<MethodRows> rows;
    private final List<MethodGrants.Person> people = new ArrayList<>();
    private final List<List<String>> programs = new ArrayList<>();
    private final Map<ProgramId, Integer> programNumbers = new HashMap<>();
    private final List<MethodPlan> plans = new ArrayList<>();
    private final List<String> gone;
    private final ActualLists lists;
    private final RevocationCheck check;
    private int invalidAccounts;

    private Plan(SentRuns runs, PlanRequest request, SchoolCalendar calendar) {
        run = runs.run();
        methods = Methods.of(run.catalogue());
        methods.ids().forEach(MethodPath::of);
        rows = Stream.generate(MethodRows::new).limit(methods.size()).toList();
        LicenceRules rules = new LicenceRules(calendar);
        lists = request.actual()
                .map(folder -> ActualLists.read(folder, methods, runs.started().toInstant()))
                .orElseGet(() -> new ActualLists(sent(runs, request.results(), calendar), List.of(), List.of()));
        collect(new RunRows(run, rules, run.run().date()), request.results());
        for (int method = 0; method < methods.size(); method++) {
            plans.add(MethodPlan.of(
                    methods.ids().get(method),
                    rows.get(method).visible(),
                    lists.accounts().get(method),
                    runs.accounts()));
        }
        gone = goneMethods(runs);
        check = RevocationCheck.of(runs, methods, plans, request, rules);
    }

    /**
     * The plan for a run.
     *
     * @param calendar how the run counted the years
     * @throws UnusableAnswer when an answer of Basispoort cannot be used
     */
    public static Plan of(SentRuns runs, PlanRequest request, SchoolCalendar calendar) {
        return new Plan(runs, request, calendar);
    }

    private List<AccountIds> sent(SentRuns runs, ResultsYear results, SchoolCalendar calendar) {
        return runs.sent()
                .map(sent -> {
                    SchoolCalendar its = Objects.requireNonNullElse(sent.calendar(), calendar);
                    RunRows sentRows =
                            new RunRows(sent, new LicenceRules(its), sent.run().date());
                    return WantedAccounts.of(sentRows, methods.in(sent.catalogue()), results);
                })
                .orElseGet(() -> Stream.generate(() -> AccountIds.NONE)
                        .limit(methods.size())
                        .toList());
    }

    private void collect(RunRows runRows, ResultsYear results) {
        LocalDate date = run.run().date();
        runRows.forEach(school -> {
            List<String> code = List.of(school.school().code().value());
            for (Teacher teacher : school.school().teachers()) {
                boolean isInvalid = teacher.hasAccount() && AccountId.parse(teacher.basispoortId()) == AccountId.NONE;
                invalidAccounts += isInvalid && !teacher.leftBefore(date) ? 1 : 0;
            }
            Teacher last = null;
            long account = AccountId.NONE;
            for (var row : school.rows()) {
                if (row.teacher() != last) {
                    last = row.teacher();
                    account = AccountId.parse(last.basispoortId());
                    if (account != AccountId.NONE) {
                        people.add(
                                new MethodGrants.Person(code, List.of(last.id().value())));
                    }
                }
                int method = methods.numberOf(row.program().id());
                if (account == AccountId.NONE || method == Methods.NONE) {
                    continue;
                }
                boolean visible = results.isWanted(row.access());
                if (visible || lists.accounts().get(method).contains(account)) {
                    rows.get(method)
                            .add(
                                    account,
                                    people.size() - 1,
                                    number(row.program().id()),
                                    visible,
                                    row.access() == Access.FULL,
                                    row.verdict().reasons());
                }
            }
        });
    }

    private int number(ProgramId program) {
        return programNumbers.computeIfAbsent(program, id -> {
            programs.add(List.of(id.value()));
            return programs.size() - 1;
        });
    }

    private List<String> goneMethods(SentRuns runs) {
        TreeSet<String> before = new TreeSet<>(TextOrder.BY_CODE_POINT);
        Stream.concat(runs.before().stream(), runs.sent().stream())
                .forEach(other -> before.addAll(Methods.of(other.catalogue()).ids()));
        methods.ids().forEach(before::remove);
        return List.copyOf(before);
    }

    /** The run. */
    public PublishedRun run() {
        return run;
    }

    /** What is to be sent, by method. */
    public List<MethodPlan> methods() {
        return plans;
    }

    /** The methods that the run before or the one that was sent had, and this one has not. */
    public List<String> goneMethods() {
        return gone;
    }

    /** The saved lists of Basispoort, or what a run gave. */
    public ActualLists lists() {
        return lists;
    }

    /** The programs that name no method. */
    public List<Program> programsWithoutMethod() {
        return methods.withoutMethod();
    }

    /** Number of teachers in service whose account is no number that Basispoort gives. */
    public int invalidAccounts() {
        return invalidAccounts;
    }

    /** Whether too many would be revoked unannounced. */
    public RevocationCheck check() {
        return check;
    }

    /** The grants of each method. */
    Stream<MethodGrants> grants() {
        return IntStream.range(0, plans.size())
                .mapToObj(method -> new MethodGrants(plans.get(method), rows.get(method), people, programs));
    }
}
