package nl.licentiesync.ask.compare;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.Staff;
import org.jspecify.annotations.Nullable;

/** Finds changed facts in the rows of people: the teacher, and those who accepted terms. */
final class PersonFacts {

    private PersonFacts() {}

    /** Facts about the teacher of the row. */
    static List<FactChange> ofTeacher(TeacherId id, BeforeAndAfter both) {
        CauseMessages words = both.words();
        Teacher old = both.was().person(id).orElse(null);
        Teacher current = both.now().person(id).orElse(null);
        if (old == null || current == null) {
            return presence(CauseKind.TEACHER, both, id, old, current);
        }
        Stream<ComparedFact<Teacher>> facts = Stream.of(
                new ComparedFact<>(
                        CauseKind.ACCOUNT,
                        FactKind.ACCOUNT,
                        old,
                        current,
                        teacher -> words.textOrNone(teacher.basispoortId()),
                        teacher -> teacher.withBasispoortId(old.basispoortId())),
                new ComparedFact<>(
                        CauseKind.YEAR_GROUPS,
                        FactKind.YEAR_GROUPS,
                        old,
                        current,
                        teacher -> words.groups(teacher.yearGroups()),
                        teacher -> teacher.withYearGroups(old.yearGroups())),
                new ComparedFact<>(
                        CauseKind.ROLES,
                        FactKind.YEAR_GROUPS,
                        old,
                        current,
                        teacher -> words.roles(teacher.roles()),
                        teacher -> teacher.withRoles(old.roles())),
                end(CauseKind.END_DATE, words, old, current));
        return factChanges(both, id, facts.filter(fact -> matters(fact.kind(), old, current)));
    }

    /** Another account is as good, and so are other roles that reach the same groups. */
    private static boolean matters(CauseKind kind, Teacher old, Teacher current) {
        return switch (kind) {
            case ACCOUNT -> old.hasAccount() != current.hasAccount();
            case ROLES -> old.reachesAllGroups() != current.reachesAllGroups();
            default -> true;
        };
    }

    /** Facts about people who accepted the terms. */
    static List<FactChange> ofAccepters(BeforeAndAfter both) {
        Map<TeacherId, Teacher> old = BeforeAndAfter.byKey(both.was().people(), Teacher::id);
        Map<TeacherId, Teacher> current = BeforeAndAfter.byKey(both.now().people(), Teacher::id);
        List<String> accepters = Stream.of(both.was(), both.now())
                .flatMap(accessInputs -> accessInputs.licences().stream())
                .map(Licence::termsAcceptedBy)
                .distinct()
                .toList();
        return BeforeAndAfter.keys(old, current)
                .filter(id -> isNamed(old.get(id), accepters) || isNamed(current.get(id), accepters))
                .flatMap(id -> ofAccepter(both, id, old.get(id), current.get(id)).stream())
                .toList();
    }

    private static boolean isNamed(@Nullable Teacher person, List<String> accepters) {
        if (person == null) {
            return false;
        }
        Staff alone = new Staff(List.of(person));
        return accepters.stream().anyMatch(accepter -> alone.lastDayOf(accepter).isPresent());
    }

    private static List<FactChange> ofAccepter(
            BeforeAndAfter both, TeacherId id, @Nullable Teacher old, @Nullable Teacher current) {
        if (old == null || current == null) {
            return presence(CauseKind.ACCEPTER, both, id, old, current);
        }
        ComparedFact<Teacher> email = new ComparedFact<>(
                CauseKind.ACCEPTER_EMAIL,
                FactKind.SERVICE,
                old,
                current,
                person -> both.words().textOrNone(person.email()),
                person -> person.withEmail(old.email()));
        return factChanges(both, id, Stream.of(email, end(CauseKind.ACCEPTER_END_DATE, both.words(), old, current)));
    }

    /** Whether somebody is at the school at all; none when not and not before either. */
    private static List<FactChange> presence(
            CauseKind kind, BeforeAndAfter both, TeacherId id, @Nullable Teacher old, @Nullable Teacher current) {
        ComparedFact<Teacher> fact = new ComparedFact<>(
                kind, FactKind.SERVICE, old, current, both.words()::person, UnaryOperator.identity());
        return fact.differs()
                ? List.of(new FactChange(cause(both, id, fact), accessInputs -> accessInputs.with(id, old)))
                : List.of();
    }

    private static ComparedFact<Teacher> end(CauseKind kind, CauseMessages words, Teacher old, Teacher current) {
        return new ComparedFact<>(
                kind,
                FactKind.SERVICE,
                old,
                current,
                person -> words.dateOrNone(person.endDate()),
                person -> person.withEndDate(old.endDate()));
    }

    private static List<FactChange> factChanges(
            BeforeAndAfter both, TeacherId id, Stream<ComparedFact<Teacher>> facts) {
        return facts.filter(ComparedFact::differs)
                .map(fact -> new FactChange(cause(both, id, fact), accessInputs -> accessInputs.with(id, fact.undo())))
                .toList();
    }

    private static Cause cause(BeforeAndAfter both, TeacherId id, ComparedFact<Teacher> fact) {
        return fact.cause(
                both.words(),
                id.value(),
                old -> both.before().of(old, fact.factKind()),
                current -> both.after().of(current, fact.factKind()));
    }
}
