package nl.licentiesync.ask.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.AccessChangeDays;
import nl.licentiesync.rules.Change;
import nl.licentiesync.rules.ChangeRule;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LinkingRule;

/** Compares what the teachers of one school see in two states. */
final class SchoolComparison {

    private final ComparedState was;
    private final ComparedState now;
    private final School before;
    private final School after;
    private final LicenceRules rules;
    private final CauseMessages messages;

    SchoolComparison(
            SchoolCode code, ComparedState was, ComparedState now, LicenceRules rules, CauseMessages messages) {
        this.was = was;
        this.now = now;
        this.before = was.evidence().school(code);
        this.after = now.evidence().school(code);
        this.rules = rules;
        this.messages = messages;
    }

    /** Where what a teacher sees differs, by teacher and then by program. */
    List<ChangedRow> rows() {
        List<Change> changes = mayDiffer() ? changes() : List.of();
        if (changes.isEmpty()) {
            return List.of();
        }
        Sources wasWritten = was.evidence().sources(before.code());
        Sources nowWritten = now.evidence().sources(after.code());
        CalendarFacts calendar = new CalendarFacts(was, now, rules, messages);
        Map<ProgramId, ProgramComparison> programs = new HashMap<>();
        return changes.stream()
                .map(change -> row(
                        change,
                        programs.computeIfAbsent(
                                change.program(),
                                id -> new ProgramComparison(both(id, wasWritten, nowWritten), calendar, rules))))
                .toList();
    }

    /** The same rows give the same access, unless the rules turn on a day in between. */
    private boolean mayDiffer() {
        if (!before.equals(after) || !after.licences().stream().allMatch(this::hasSameProgram)) {
            return true;
        }
        boolean forward = was.date().isBefore(now.date());
        LocalDate earlier = forward ? was.date() : now.date();
        LocalDate later = forward ? now.date() : was.date();
        return !earlier.equals(later)
                && !AccessChangeDays.of(after, now.evidence().catalogue(), rules)
                        .subSet(earlier, false, later, true)
                        .isEmpty();
    }

    private boolean hasSameProgram(Licence licence) {
        return was.evidence()
                .catalogue()
                .program(licence.program())
                .equals(now.evidence().catalogue().program(licence.program()));
    }

    private List<Change> changes() {
        SchoolLinks links = LinkingRule.links(was.rows(before, rules), SchoolLinks.none(), was.date());
        return ChangeRule.changes(after, now.rows(after, rules), links, now.date());
    }

    private BeforeAndAfter both(ProgramId program, Sources wasWritten, Sources nowWritten) {
        return new BeforeAndAfter(
                was.accessInputs(before, program), now.accessInputs(after, program), wasWritten, nowWritten, messages);
    }

    private ChangedRow row(Change change, ProgramComparison program) {
        ProgramComparison.Causes causes = program.causes(change);
        return new ChangedRow(
                after.name().isEmpty() ? before : after,
                teacher(change.teacher()),
                program.program(),
                change,
                causes.decisive(),
                causes.told());
    }

    private Teacher teacher(TeacherId id) {
        return after.teacher(id).or(() -> before.teacher(id)).orElseThrow();
    }
}
