package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;

/** Finds what somebody at a school can do (section 4, actions.csv). */
public final class ActionRule {

    /** So many days before it ends by itself, a licence is to be ordered again. */
    public static final int DAYS_TO_REORDER = 90;

    private final LicenceRules rules;
    private final Catalogue catalogue;
    private final LocalDate date;

    /** The actions of one date. */
    public ActionRule(LicenceRules rules, Catalogue catalogue, LocalDate date) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.date = date;
    }

    /** The actions of one school, by kind, then by licence, teacher or publisher. */
    public List<Action> actions(LicenceStatuses licenceStatuses, List<Visibility> rows) {
        WaitingTeachers waiting = new WaitingTeachers(rows);
        List<Action> actions = new ArrayList<>();
        List<Action> toCheck = new ArrayList<>();
        List<Action> toReorder = new ArrayList<>();
        for (LicenceStatus licenceStatus : licenceStatuses.all()) {
            if (!licenceStatus.phase().needsTerms()) {
                continue;
            }
            ProgramId program = licenceStatus.licence().program();
            if (!licenceStatus.terms().hold()) {
                actions.add(Action.ofTerms(ActionKind.ACCEPT_TERMS, licenceStatus, waiting.notFull(program)));
            } else if (licenceStatus.terms() == Terms.TO_BE_CHECKED) {
                toCheck.add(Action.ofTerms(ActionKind.CHECK_ACCEPTER, licenceStatus, 0));
            }
            if (isToReorder(licenceStatus, licenceStatuses)) {
                toReorder.add(Action.reorder(licenceStatus, waiting.full(program)));
            }
        }
        actions.addAll(toCheck);
        waiting.forPermission()
                .forEach((publisher, teachers) ->
                        actions.add(Action.grantPermission(catalogue.publisher(publisher), teachers.size())));
        actions.addAll(toReorder);
        waiting.forAccount().forEach((teacher, programs) -> actions.add(Action.requestAccount(teacher, programs)));
        return actions;
    }

    /** Whether a licence that nobody cancelled soon ends by itself, and no other one goes on from the day after. */
    private boolean isToReorder(LicenceStatus licenceStatus, LicenceStatuses licenceStatuses) {
        LocalDate end = licenceStatus.end();
        LocalDate cancelledOn = licenceStatus.licence().cancelledOn();
        if (licenceStatus.phase() != Phase.ACTIVE
                || end == null
                || end.isAfter(date.plusDays(DAYS_TO_REORDER))
                || cancelledOn != null && !cancelledOn.isAfter(date)) {
            return false;
        }
        ProgramId id = licenceStatus.licence().program();
        Program program = catalogue.program(id);
        return licenceStatuses.of(id).stream()
                .map(other -> rules.licenceStatus(other.licence(), program, licenceStatuses.staff(), end.plusDays(1)))
                .noneMatch(next -> next.phase().isRunning());
    }
}
