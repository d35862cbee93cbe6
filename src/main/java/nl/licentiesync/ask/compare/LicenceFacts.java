package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import org.jspecify.annotations.Nullable;

/** Finds changed facts in the school's licences for the program. */
final class LicenceFacts {

    private LicenceFacts() {}

    static List<FactChange> factChanges(BeforeAndAfter both) {
        Map<LicenceId, Licence> old = BeforeAndAfter.byKey(both.was().licences(), Licence::id);
        Map<LicenceId, Licence> current = BeforeAndAfter.byKey(both.now().licences(), Licence::id);
        return BeforeAndAfter.keys(old, current)
                .flatMap(id -> factChanges(both, id, old.get(id), current.get(id)))
                .toList();
    }

    private static Stream<FactChange> factChanges(
            BeforeAndAfter both, LicenceId id, @Nullable Licence old, @Nullable Licence current) {
        if (old == null || current == null) {
            ComparedFact<Licence> presence = new ComparedFact<>(
                    CauseKind.LICENCE,
                    FactKind.TERM,
                    old,
                    current,
                    licence -> both.words().date(licence.startsOn()),
                    UnaryOperator.identity());
            return Stream.of(new FactChange(cause(both, id, presence), accessInputs -> accessInputs.with(id, old)));
        }
        return facts(both.words(), old, current)
                .filter(ComparedFact::differs)
                .map(fact -> new FactChange(cause(both, id, fact), accessInputs -> accessInputs.with(id, fact.undo())));
    }

    private static Stream<ComparedFact<Licence>> facts(CauseMessages words, Licence old, Licence current) {
        return Stream.of(
                new ComparedFact<>(
                        CauseKind.STARTS_ON,
                        FactKind.TERM,
                        old,
                        current,
                        licence -> words.date(licence.startsOn()),
                        licence -> licence.withStart(old.startsOn())),
                new ComparedFact<>(
                        CauseKind.TERMS,
                        FactKind.TERMS,
                        old,
                        current,
                        words::terms,
                        licence -> licence.withTerms(old.termsAcceptedOn(), old.termsAcceptedBy())),
                new ComparedFact<>(
                        CauseKind.CANCELLED_ON,
                        FactKind.TERM,
                        old,
                        current,
                        licence -> words.dateOrNone(licence.cancelledOn()),
                        licence -> licence.withCancellation(old.cancelledOn())));
    }

    private static Cause cause(BeforeAndAfter both, LicenceId id, ComparedFact<Licence> fact) {
        return fact.cause(
                both.words(),
                id.value(),
                old -> both.before().of(old, fact.factKind()),
                current -> both.after().of(current, fact.factKind()));
    }
}
