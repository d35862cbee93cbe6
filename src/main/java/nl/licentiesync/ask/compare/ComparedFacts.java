package nl.licentiesync.ask.compare;

import static nl.licentiesync.ask.compare.CauseKind.*;
import static nl.licentiesync.ask.compare.CauseKind.ENDS_ON;
import static nl.licentiesync.ask.compare.CauseKind.PUBLISHER;
import static nl.licentiesync.ask.compare.CauseKind.RENEWS;
import static nl.licentiesync.ask.compare.CauseKind.RESULTS_YEARS;
import static nl.licentiesync.ask.compare.ComparedFact.of;

import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.CancellationRule;
import nl.licentiesync.rules.Staff;

/** The table of the facts that may cause a change: kind, part of the row, value, and how it is put back. */
final class ComparedFacts {

    private static final ComparedRow<LicenceId, Licence> LICENCES = new ComparedRow<>(
            (inputs, id) -> inputs.licence(id).orElse(null),
            AccessInputs::with,
            (sources, licence, part) -> sources.of(licence, part),
            licence -> licence.id().value(),
            of(LICENCE, FactKind.TERM, Licence::startsOn, CauseMessages::date, Licence::withStart),
            List.of(
                    of(STARTS_ON, FactKind.TERM, Licence::startsOn, CauseMessages::date, Licence::withStart),
                    of(TERMS, FactKind.TERMS, Function.identity(), CauseMessages::terms, ComparedFacts::withTerms),
                    of(
                            CANCELLED_ON,
                            FactKind.TERM,
                            Licence::cancelledOn,
                            CauseMessages::dateOrNone,
                            Licence::withCancellation),
                    of(ENDS_ON, FactKind.TERM, Licence::endsOn, CauseMessages::dateOrNone, Licence::withEnd)));

    /** Another account is as good, and so are other roles that reach the same year groups. */
    private static final ComparedRow<TeacherId, Teacher> TEACHERS = people(
            TEACHER,
            List.of(
                    of(
                                    ACCOUNT,
                                    FactKind.ACCOUNT,
                                    Teacher::basispoortId,
                                    CauseMessages::textOrNone,
                                    Teacher::withBasispoortId)
                            .mattersBy(Teacher::hasAccount),
                    of(
                            YEAR_GROUPS,
                            FactKind.YEAR_GROUPS,
                            Teacher::yearGroups,
                            CauseMessages::groups,
                            Teacher::withYearGroups),
                    of(ROLES, FactKind.YEAR_GROUPS, Teacher::roles, CauseMessages::roles, Teacher::withRoles)
                            .mattersBy(Teacher::reachesAllGroups),
                    of(END_DATE, FactKind.SERVICE, Teacher::endDate, CauseMessages::dateOrNone, Teacher::withEndDate)));

    private static final ComparedRow<TeacherId, Teacher> ACCEPTERS = people(
            ACCEPTER,
            List.of(
                    of(ACCEPTER_EMAIL, FactKind.SERVICE, Teacher::email, CauseMessages::textOrNone, Teacher::withEmail),
                    of(
                            ACCEPTER_END_DATE,
                            FactKind.SERVICE,
                            Teacher::endDate,
                            CauseMessages::dateOrNone,
                            Teacher::withEndDate)));

    /**
     * A program that the catalogue does not list is for all year groups, has the usual deadline and results years, renews,
     * and is of no publisher.
     */
    private static final ComparedRow<ProgramId, Program> PROGRAMS = new ComparedRow<>(
            (inputs, id) -> inputs.program(),
            (inputs, id, program) -> program == null ? inputs : inputs.with(program),
            (sources, program, part) -> sources.of(program),
            program -> program.id().value(),
            null,
            List.of(
                    of(
                            PROGRAM_YEAR_GROUPS,
                            FactKind.YEAR_GROUPS,
                            Program::yearGroups,
                            CauseMessages::groups,
                            Program::withYearGroups),
                    of(
                            CANCEL_BEFORE,
                            FactKind.TERM,
                            ComparedFacts::deadline,
                            CauseMessages::lastDayBefore,
                            Program::withCancelBefore),
                    of(RENEWS, FactKind.TERM, Program::renewal, CauseMessages::renewal, Program::withRenewal)
                            .mattersBy(Program::endsWithSchoolYear),
                    of(
                            RESULTS_YEARS,
                            FactKind.TERM,
                            Program::resultsYears,
                            CauseMessages::resultsYears,
                            Program::withResultsYears),
                    of(PUBLISHER, FactKind.TERM, Program::publisher, CauseMessages::textOrNone, Program::withPublisher)
                            .mattersBy(program -> PublisherKey.of(program.publisher()))));

    private static final ComparedFact<ManualLink> LINKED_ON =
            of(LINK, FactKind.TERM, Function.identity(), CauseMessages::linkedOn, (link, old) -> old);

    /** Whether or not its teacher works at the school. */
    private static final ComparedRow<TeacherId, ManualLink> LINKS = new ComparedRow<>(
            (inputs, teacher) -> inputs.link(teacher).orElse(null),
            AccessInputs::with,
            (sources, link, part) -> sources.of(link),
            link -> link.program().value(),
            LINKED_ON,
            List.of(LINKED_ON));

    private ComparedFacts() {}

    /** The changed facts that concern one teacher. */
    static List<FactChange> ofTeacher(TeacherId teacher, BeforeAndAfter both) {
        return Stream.concat(TEACHERS.changes(teacher, both), LINKS.changes(teacher, both))
                .toList();
    }

    /** The changed facts that may concern everybody: of the licences, the program, and those who accepted terms. */
    static List<FactChange> ofEverybody(BeforeAndAfter both) {
        return Stream.of(
                        both.keys(inputs -> inputs.licences().stream().map(Licence::id))
                                .flatMap(id -> LICENCES.changes(id, both)),
                        PROGRAMS.changes(both.now().program().id(), both),
                        PermissionFacts.factChanges(both).stream(),
                        accepters(both).flatMap(id -> ACCEPTERS.changes(id, both)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<TeacherId> accepters(BeforeAndAfter both) {
        List<String> accepters = Stream.of(both.was(), both.now())
                .flatMap(inputs -> inputs.licences().stream())
                .map(Licence::termsAcceptedBy)
                .distinct()
                .toList();
        return both.keys(inputs -> inputs.people().stream()
                .filter(person -> isNamed(person, accepters))
                .map(Teacher::id));
    }

    private static boolean isNamed(Teacher person, List<String> accepters) {
        Staff alone = new Staff(List.of(person));
        return accepters.stream().anyMatch(accepter -> alone.lastDayOf(accepter).isPresent());
    }

    private static ComparedRow<TeacherId, Teacher> people(CauseKind presence, List<ComparedFact<Teacher>> facts) {
        return new ComparedRow<>(
                (inputs, id) -> inputs.person(id).orElse(null),
                AccessInputs::with,
                (sources, person, part) -> sources.of(person, part),
                person -> person.id().value(),
                of(presence, FactKind.SERVICE, Function.identity(), CauseMessages::person, (person, old) -> old),
                facts);
    }

    private static Licence withTerms(Licence licence, Licence old) {
        return licence.withTerms(old.termsAcceptedOn(), old.termsAcceptedBy());
    }

    private static MonthDay deadline(Program program) {
        MonthDay named = program.cancelBefore();
        return named == null ? CancellationRule.USUAL_DEADLINE : named;
    }
}
