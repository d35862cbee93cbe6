package nl.licentiesync.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;

/** Finds what somebody at a school can do (section 4, actions.csv). */
public final class ActionRule {

    private ActionRule() {}

    /** The actions of one school, by kind, then by licence or teacher. */
    public static List<Action> actions(LicenceStatuses licenceStatuses, List<Visibility> rows) {
        Map<ProgramId, Integer> waiting = new HashMap<>();
        Map<Teacher, Integer> withoutAccount = new LinkedHashMap<>();
        for (Visibility row : rows) {
            if (row.access() != Access.FULL && row.verdict().concernsTeacher()) {
                waiting.merge(row.program().id(), 1, Integer::sum);
                if (row.verdict().names(Reason.NO_ACCOUNT)) {
                    withoutAccount.merge(row.teacher(), 1, Integer::sum);
                }
            }
        }
        List<Action> toCheck = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (LicenceStatus licenceStatus : licenceStatuses.all()) {
            if (!licenceStatus.phase().needsTerms()) {
                continue;
            }
            if (!licenceStatus.terms().hold()) {
                int teachers = waiting.getOrDefault(licenceStatus.licence().program(), 0);
                actions.add(new Action(
                        ActionKind.ACCEPT_TERMS, licenceStatus.licence(), licenceStatus.terms(), null, teachers));
            } else if (licenceStatus.terms() == Terms.TO_BE_CHECKED) {
                toCheck.add(
                        new Action(ActionKind.CHECK_ACCEPTER, licenceStatus.licence(), licenceStatus.terms(), null, 0));
            }
        }
        actions.addAll(toCheck);
        withoutAccount.forEach((teacher, programs) ->
                actions.add(new Action(ActionKind.REQUEST_ACCOUNT, null, null, teacher, programs)));
        return actions;
    }
}
