package nl.licentiesync.basispoort;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.AccountIds;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rules.Reason;

/** The grants of one method by account, made as they are asked for: a country has nearly a million of all methods. */
final class MethodGrants {

    private final MethodPlan plan;
    private final MethodRows rows;
    private final List<Person> people;
    private final List<List<String>> programs;
    private final AccountIds accounts;

    /** The places of the rows of these accounts, by account. */
    private final long[] order;

    /**
     * The grants of a method.
     *
     * @param people whom the rows name by number
     * @param programs what the rows name by number, each alone in a list
     */
    MethodGrants(MethodPlan plan, MethodRows rows, List<Person> people, List<List<String>> programs) {
        this.plan = plan;
        this.rows = rows;
        this.people = people;
        this.programs = programs;
        this.accounts = plan.granted().or(plan.kept()).or(plan.revoked());
        this.order = rows.ordered(accounts);
    }

    /** How many there are. */
    int size() {
        return accounts.size();
    }

    /** Those from one place to another; several threads may ask at a time. */
    List<Grant> between(int first, int end) {
        List<Grant> grants = new ArrayList<>(end - first);
        int next = MethodRows.firstOf(order, first);
        for (int place = first; place < end; place++) {
            int from = next;
            while (next < order.length && MethodRows.placeIn(order[next]) == place) {
                next++;
            }
            grants.add(grant(accounts.at(place), from, next));
        }
        return grants;
    }

    private Grant grant(long account, int from, int to) {
        boolean isRevoked = plan.revoked().contains(account);
        List<List<String>> schools = new ArrayList<>(to - from);
        List<List<String>> teachers = new ArrayList<>(to - from);
        List<List<String>> opened = new ArrayList<>(to - from);
        int reasons = 0;
        boolean isFull = false;
        for (int i = from; i < to; i++) {
            int row = MethodRows.rowIn(order[i]);
            if (rows.isVisible(row) != isRevoked) {
                Person person = people.get(rows.person(row));
                schools.add(person.school());
                teachers.add(person.teacher());
                opened.add(programs.get(rows.program(row)));
                reasons |= rows.reasonBits(row);
                isFull |= rows.isFull(row);
            }
        }
        return new Grant(
                plan.method(),
                account,
                actionOf(account, isRevoked),
                isRevoked ? Access.NONE : isFull ? Access.FULL : Access.RESULTS_ONLY,
                distinct(schools),
                distinct(teachers),
                distinct(opened),
                reasons == 0 ? List.of(Reason.NOT_IN_EXPORT.name()) : MethodRows.reasons(reasons));
    }

    private Grant.Action actionOf(long account, boolean isRevoked) {
        if (isRevoked) {
            return Grant.Action.REVOKE;
        }
        return plan.granted().contains(account) ? Grant.Action.GRANT : Grant.Action.KEEP;
    }

    /** Each text once, in order; most lists are of one, which stays as it is. */
    private static List<String> distinct(List<List<String>> texts) {
        if (texts.size() == 1) {
            return texts.get(0);
        }
        TreeSet<String> distinct = new TreeSet<>(TextOrder.BY_CODE_POINT);
        texts.forEach(distinct::addAll);
        return List.copyOf(distinct);
    }

    /** A teacher at a school, each alone in a list as most grants have it. */
    record Person(List<String> school, List<String> teacher) {}
}
