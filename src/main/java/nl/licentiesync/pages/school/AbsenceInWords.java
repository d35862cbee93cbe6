package nl.licentiesync.pages.school;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.pages.RenderedOnce;
import nl.licentiesync.rules.ActionKind;
import nl.licentiesync.rules.NextAccess;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.RepairCause;
import nl.licentiesync.rules.Verdict;

/**
 * What pages say of a program that is missing: why, and what can be done.
 *
 * @param reason why
 * @param kind the class that colours it
 * @param causes what can be repaired
 * @param isExpected whether the program comes by itself
 * @param remedies what can be done
 * @param rendered reason and remedies in the pages
 */
public record AbsenceInWords(
        String reason,
        String kind,
        Set<RepairCause> causes,
        boolean isExpected,
        List<Remedy> remedies,
        RenderedOnce rendered) {

    /**
     * What can be done, and where that is told.
     *
     * @param anchor of its place in the list of what has to be done; empty when it is not told there
     */
    public record Remedy(String words, String anchor) {}

    static AbsenceInWords of(Absence absence, Messages messages) {
        Verdict verdict = absence.verdict();
        Set<RepairCause> causes = causes(verdict);
        return new AbsenceInWords(
                verdict.reasons().stream().map(messages::reason).collect(Collectors.joining("; ")),
                MatrixCell.kind(verdict),
                causes,
                verdict.names(Reason.NOT_STARTED),
                remedies(absence, causes, messages),
                RenderedOnce.forAllPages());
    }

    private static Set<RepairCause> causes(Verdict verdict) {
        Set<RepairCause> causes = EnumSet.noneOf(RepairCause.class);
        for (Reason reason : verdict.reasons()) {
            RepairCause cause = RepairCause.of(reason);
            if (cause != null) {
                causes.add(cause);
            }
        }
        return causes;
    }

    private static List<Remedy> remedies(Absence absence, Set<RepairCause> causes, Messages messages) {
        List<Remedy> remedies = new ArrayList<>();
        NextAccess next = absence.next();
        for (RepairCause cause : causes) {
            remedies.add(new Remedy(messages.get("repair." + cause), TodoGroup.anchor(kind(cause))));
        }
        if (remedies.isEmpty() && next != null) {
            remedies.add(new Remedy(
                    messages.get(
                            "access.comes." + next.then(),
                            messages.date(next.until().plusDays(1))),
                    ""));
        } else if (remedies.isEmpty() && absence.verdict().concernsTeacher()) {
            remedies.add(new Remedy(messages.get("repair.order"), ""));
        }
        return remedies;
    }

    private static ActionKind kind(RepairCause cause) {
        return switch (cause) {
            case TERMS -> ActionKind.ACCEPT_TERMS;
            case PERMISSION -> ActionKind.GRANT_PERMISSION;
            case ACCOUNT -> ActionKind.REQUEST_ACCOUNT;
        };
    }

    /** Whether somebody at the school can repair it. */
    boolean isToRepair() {
        return !causes.isEmpty();
    }

    /** Reason and remedies, as the pages have them. */
    public Content as(Content rendering) {
        return rendered.of(rendering);
    }
}
