package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import org.jspecify.annotations.Nullable;

/** Finds changes caused by the calendar alone: days that passed between the two dates. */
final class CalendarFacts {

    private static final List<LicenceEvent> OF_LICENCES = List.of(
            new LicenceEvent(
                    "started",
                    (earlier, later) -> earlier.phase() == Phase.NOT_STARTED
                            && later.phase() != Phase.NOT_STARTED
                            && later.phase() != Phase.WITHDRAWN,
                    later -> later.licence().startsOn()),
            new LicenceEvent(
                    "accepted",
                    (earlier, later) -> !earlier.terms().hold()
                            && later.terms().hold()
                            && later.phase().needsTerms(),
                    later -> later.licence().termsAcceptedOn()),
            new LicenceEvent(
                    "withdrawn",
                    (earlier, later) -> earlier.phase() == Phase.NOT_STARTED && later.phase() == Phase.WITHDRAWN,
                    later -> later.licence().cancelledOn()),
            new LicenceEvent(
                    "ended",
                    (earlier, later) -> earlier.phase().needsTerms()
                            && !later.phase().needsTerms()
                            && later.phase() != Phase.WITHDRAWN,
                    LicenceStatus::end),
            new LicenceEvent(
                    "resultsEnded",
                    (earlier, later) -> !earlier.phase().isOver() && later.phase() == Phase.ENDED,
                    LicenceStatus::resultsUntil));

    private final ComparedState was;
    private final ComparedState now;
    private final LicenceRules rules;
    private final CauseMessages messages;

    CalendarFacts(ComparedState was, ComparedState now, LicenceRules rules, CauseMessages messages) {
        this.was = was;
        this.now = now;
        this.rules = rules;
        this.messages = messages;
    }

    /** Whether both are looked at on one date. */
    boolean areNone() {
        return was.date().equals(now.date());
    }

    /**
     * The date as a cause, with what fell due for one teacher.
     *
     * @param before the inputs before: by these the calendar makes a difference
     */
    FactChange of(TeacherId teacher, AccessInputs before) {
        Cause cause = messages.calendar(was.date(), now.date(), due(teacher, before), was.ofDate(), now.ofDate());
        return new FactChange(cause, accessInputs -> accessInputs.on(was.date()));
    }

    private List<String> due(TeacherId teacher, AccessInputs before) {
        List<String> due = new ArrayList<>();
        List<LicenceStatus> earlier = before.licenceStatuses(rules);
        List<LicenceStatus> later = before.on(now.date()).licenceStatuses(rules);
        for (int i = 0; i < earlier.size(); i++) {
            addDue(earlier.get(i), later.get(i), due);
        }
        addPermission(before, due);
        before.link(teacher)
                .map(ManualLink::linkedOn)
                .filter(on -> on.isAfter(was.date()) && !on.isAfter(now.date()))
                .ifPresent(on -> due.add(messages.due("linked", teacher, on)));
        before.person(teacher)
                .filter(person -> !person.leftBefore(was.date()) && person.leftBefore(now.date()))
                .map(Teacher::endDate)
                .ifPresent(end -> due.add(messages.due("left", teacher, end)));
        return due;
    }

    /** Whether the permission began or ceased to work, and since when; rows may lie over and behind one another. */
    private void addPermission(AccessInputs before, List<String> due) {
        Permissions permissions = before.permissions();
        Program program = before.program();
        boolean later = permissions.permit(program, now.date());
        if (permissions.permit(program, was.date()) == later) {
            return;
        }
        List<Permission> rows = permissions.of(program);
        Stream<LocalDate> days = later
                ? rows.stream().map(Permission::worksFrom).filter(day -> !permissions.permit(program, day.minusDays(1)))
                : rows.stream().flatMap(row -> Stream.ofNullable(row.revokedOn()));
        days.filter(day -> !day.isAfter(now.date()) && permissions.permit(program, day))
                .max(Comparator.naturalOrder())
                .ifPresent(day -> due.add(messages.due(later ? "permitted" : "revoked", program.publisher(), day)));
    }

    private void addDue(LicenceStatus earlier, LicenceStatus later, List<String> due) {
        for (LicenceEvent event : OF_LICENCES) {
            LocalDate day = event.day().apply(later);
            if (day != null && event.isBetween().test(earlier, later)) {
                due.add(messages.due(event.key(), later.licence().id(), day));
            }
        }
    }

    /**
     * Something that happens to a licence on a day.
     *
     * @param isBetween whether it happened between two statuses
     * @param day when, by the later status; null for never
     */
    private record LicenceEvent(
            String key,
            BiPredicate<LicenceStatus, LicenceStatus> isBetween,
            Function<LicenceStatus, @Nullable LocalDate> day) {}
}
