package nl.licentiesync.ask.compare;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import nl.licentiesync.model.Program;
import nl.licentiesync.rules.CancellationRule;

/**
 * Finds changed facts in the catalogue. A program that it does not list is for all year groups and has the usual
 * deadline.
 */
final class ProgramFacts {

    private ProgramFacts() {}

    static List<FactChange> factChanges(BeforeAndAfter both) {
        Program old = both.was().program();
        Program current = both.now().program();
        CauseMessages words = both.words();
        List<FactChange> found = new ArrayList<>();
        if (!old.yearGroups().equals(current.yearGroups())) {
            found.add(new FactChange(
                    cause(
                            both,
                            CauseKind.PROGRAM_YEAR_GROUPS,
                            words.groups(old.yearGroups()),
                            words.groups(current.yearGroups())),
                    accessInputs -> accessInputs.with(accessInputs.program().withYearGroups(old.yearGroups()))));
        }
        if (!deadline(old).equals(deadline(current))) {
            found.add(new FactChange(
                    cause(both, CauseKind.CANCEL_BEFORE, words.day(deadline(old)), words.day(deadline(current))),
                    accessInputs -> accessInputs.with(accessInputs.program().withCancelBefore(old.cancelBefore()))));
        }
        return found;
    }

    private static Cause cause(BeforeAndAfter both, CauseKind kind, FactValue was, FactValue now) {
        Program old = both.was().program();
        Program current = both.now().program();
        return both.words()
                .cause(
                        kind,
                        current.id().value(),
                        was,
                        now,
                        both.before().of(old),
                        both.after().of(current));
    }

    private static MonthDay deadline(Program program) {
        MonthDay named = program.cancelBefore();
        return named == null ? CancellationRule.USUAL_DEADLINE : named;
    }
}
