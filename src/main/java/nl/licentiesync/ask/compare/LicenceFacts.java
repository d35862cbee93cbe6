package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.licentiesync.ask.Aspect;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import org.jspecify.annotations.Nullable;

/** Finds what is otherwise in the licences of the school for the program. */
final class LicenceFacts {

    private LicenceFacts() {}

    static List<Alteration> alterations(WasAndNow both) {
        Map<LicenceId, Licence> old = WasAndNow.byKey(both.was().licences(), Licence::id);
        Map<LicenceId, Licence> current = WasAndNow.byKey(both.now().licences(), Licence::id);
        return WasAndNow.keys(old, current)
                .flatMap(id -> facts(both.words(), old.get(id), current.get(id))
                        .filter(Fact::differs)
                        .map(fact -> alteration(both, id, fact)))
                .toList();
    }

    private static Stream<Fact<Licence>> facts(CauseWords words, @Nullable Licence old, @Nullable Licence current) {
        if (old == null || current == null) {
            return Stream.of(new Fact<>(
                    CauseKind.LICENCE, Aspect.TERM, old, current, licence -> words.date(licence.startsOn()), old));
        }
        return Stream.of(
                new Fact<>(
                        CauseKind.STARTS_ON,
                        Aspect.TERM,
                        old,
                        current,
                        licence -> words.date(licence.startsOn()),
                        current.withStart(old.startsOn())),
                new Fact<>(
                        CauseKind.TERMS,
                        Aspect.TERMS,
                        old,
                        current,
                        words::terms,
                        current.withTerms(old.termsAcceptedOn(), old.termsAcceptedBy())),
                new Fact<>(
                        CauseKind.CANCELLED_ON,
                        Aspect.TERM,
                        old,
                        current,
                        licence -> words.dateOrNone(licence.cancelledOn()),
                        current.withCancellation(old.cancelledOn())));
    }

    private static Alteration alteration(WasAndNow both, LicenceId id, Fact<Licence> fact) {
        Licence undone = fact.undone();
        return new Alteration(
                fact.cause(
                        both.words(),
                        id.value(),
                        old -> both.before().of(old, fact.aspect()),
                        current -> both.after().of(current, fact.aspect())),
                circumstances -> circumstances.with(id, undone));
    }
}
