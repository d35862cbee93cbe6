package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.licentiesync.ask.RunRows;
import nl.licentiesync.model.AccountId;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.store.SentRuns;

/**
 * Counts the accounts that would be revoked unannounced: still wanted on the date of the run by the exports of the run
 * before.
 *
 * @param exceeded the methods with too many, in order
 */
public record RevocationCheck(List<Exceeded> exceeded) {

    /** So few are harmless. */
    private static final int FLOOR = 10;

    private static final int LARGEST_SCHOOLS = 3;

    static RevocationCheck of(
            SentRuns runs, Methods methods, List<MethodPlan> plans, PlanRequest request, LicenceRules rules) {
        int[] doubtful = IntStream.range(0, plans.size())
                .filter(method -> isExceeded(
                        plans.get(method), plans.get(method).revoked().size(), request))
                .toArray();
        if (doubtful.length == 0 || runs.before().isEmpty()) {
            return new RevocationCheck(List.of());
        }
        List<Unannounced> unannounced =
                Stream.generate(Unannounced::new).limit(plans.size()).toList();
        Methods before = methods.in(runs.before().get().catalogue());
        RunRows rows = new RunRows(runs.before().get(), rules, runs.run().run().date());
        rows.forEach(school -> {
            for (Visibility row : school.rows()) {
                int method = before.numberOf(row.program().id());
                if (method != Methods.NONE && request.results().isWanted(row.access())) {
                    long account = AccountId.parse(row.teacher().basispoortId());
                    if (plans.get(method).revoked().contains(account)) {
                        unannounced.get(method).add(account, school.school().code());
                    }
                }
            }
        });
        List<Exceeded> exceeded = new ArrayList<>();
        for (int method : doubtful) {
            MethodPlan plan = plans.get(method);
            Unannounced lost = unannounced.get(method);
            if (isExceeded(plan, lost.accounts.size(), request)) {
                exceeded.add(new Exceeded(
                        plan.method(), lost.accounts.size(), plan.held(), request.maxRevoked(), lost.largest()));
            }
        }
        return new RevocationCheck(List.copyOf(exceeded));
    }

    private static boolean isExceeded(MethodPlan plan, int revoked, PlanRequest request) {
        return revoked > FLOOR && revoked * 100L > (long) plan.held() * request.maxRevoked();
    }

    /** Whether nothing is to be sent before somebody has looked. */
    public boolean isHeld() {
        return !exceeded.isEmpty();
    }

    /**
     * A method with too many.
     *
     * @param held how many of ours its list holds
     * @param limit per cent of these that may be revoked
     * @param largest the schools with most of them
     */
    public record Exceeded(String method, int revoked, int held, int limit, List<SchoolRevocations> largest) {}

    /** How many of a school's accounts would be revoked unannounced. */
    public record SchoolRevocations(SchoolCode school, int revoked) {}

    private static final class Unannounced {

        private final Set<Long> accounts = new HashSet<>();
        private final Map<SchoolCode, Set<Long>> schools = new HashMap<>();

        void add(long account, SchoolCode school) {
            accounts.add(account);
            schools.computeIfAbsent(school, code -> new HashSet<>()).add(account);
        }

        List<SchoolRevocations> largest() {
            return schools.entrySet().stream()
                    .map(school -> new SchoolRevocations(
                            school.getKey(), school.getValue().size()))
                    .sorted(Comparator.comparingInt(SchoolRevocations::revoked)
                            .reversed()
                            .thenComparing(SchoolRevocations::school))
                    .limit(LARGEST_SCHOOLS)
                    .toList();
        }
    }
}
