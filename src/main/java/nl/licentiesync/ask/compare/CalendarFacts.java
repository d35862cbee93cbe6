package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;

/** Finds changes caused by the calendar alone: days that passed between the two dates. */
final class CalendarFacts {

    private final ComparedState was;
    private final ComparedState now;
    private final LicenceRules rules;
    private final CauseMessages words;

    CalendarFacts(ComparedState was, ComparedState now, LicenceRules rules, CauseMessages words) {
        this.was = was;
        this.now = now;
        this.rules = rules;
        this.words = words;
    }

    /** Whether both are looked at on one date. */
    boolean areNone() {
        return was.date().equals(now.date());
    }

    /**
     * The date as a cause, with what fell due for one teacher.
     *
     * @param before the circumstances of before: by these the calendar makes a difference
     */
    FactChange of(TeacherId teacher, AccessInputs before) {
        Cause cause = words.calendar(was.date(), now.date(), due(teacher, before), was.ofDate(), now.ofDate());
        return new FactChange(cause, accessInputs -> accessInputs.on(was.date()));
    }

    private List<String> due(TeacherId teacher, AccessInputs before) {
        List<String> due = new ArrayList<>();
        List<LicenceStatus> later = before.on(now.date()).licenceStatuses(rules);
        List<LicenceStatus> earlier = before.licenceStatuses(rules);
        for (int i = 0; i < earlier.size(); i++) {
            addDue(earlier.get(i), later.get(i), due);
        }
        before.link(teacher)
                .map(ManualLink::linkedOn)
                .filter(on -> on.isAfter(was.date()) && !on.isAfter(now.date()))
                .ifPresent(on -> due.add(words.due("linked", teacher, on)));
        before.person(teacher)
                .filter(person -> !person.leftBefore(was.date()) && person.leftBefore(now.date()))
                .map(Teacher::endDate)
                .ifPresent(end -> due.add(words.due("left", teacher, end)));
        return due;
    }

    /** The event between two statuses of a licence. */
    private void addDue(LicenceStatus earlier, LicenceStatus later, List<String> due) {
        Licence licence = later.licence();
        if (earlier.phase() == Phase.NOT_STARTED
                && later.phase() != Phase.NOT_STARTED
                && later.phase() != Phase.WITHDRAWN) {
            due.add(words.due("started", licence.id(), licence.startsOn()));
        }
        if (!earlier.terms().hold()
                && later.terms().hold()
                && later.phase().needsTerms()
                && licence.termsAcceptedOn() != null) {
            due.add(words.due("accepted", licence.id(), licence.termsAcceptedOn()));
        }
        if (earlier.phase() == Phase.NOT_STARTED && later.phase() == Phase.WITHDRAWN && licence.cancelledOn() != null) {
            due.add(words.due("withdrawn", licence.id(), licence.cancelledOn()));
        }
        LocalDate end = later.end();
        if (end == null || later.phase().needsTerms() || later.phase() == Phase.WITHDRAWN) {
            return;
        }
        if (earlier.phase().needsTerms()) {
            due.add(words.due("ended", licence.id(), end));
        }
        LocalDate resultsUntil = later.resultsUntil();
        boolean wasOver = earlier.phase().isOver();
        if (later.phase() == Phase.ENDED && !wasOver && resultsUntil != null) {
            due.add(words.due("resultsEnded", licence.id(), resultsUntil));
        }
    }
}
