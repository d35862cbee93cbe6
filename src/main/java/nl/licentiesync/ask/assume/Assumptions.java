package nl.licentiesync.ask.assume;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.NameLookup;
import nl.licentiesync.ask.Period;
import nl.licentiesync.ask.SchoolSearch;
import nl.licentiesync.ask.UnusableQuestion;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.PublisherKey;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolCode;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherKey;
import nl.licentiesync.model.TextOrder;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Staff;

/**
 * Applies assumptions to evidence, one after the other; an assumption that makes no sense is refused by name. Dates
 * are those of the export that would first contain the change.
 */
public final class Assumptions {

    /** Placeholder for an account whose number is not known yet. */
    public static final String ASSUMED_ACCOUNT = "0";

    private static final String SCHOOL = "school=";

    private final AssumedEvidence evidence;
    private final NameLookup names;
    private final LicenceRules rules;
    private final LocalDate day;
    private final Period period;
    private final Messages messages;
    private final List<String> told = new ArrayList<>();
    private final List<Acceptance> acceptances = new ArrayList<>();
    private final Set<TeacherKey> leaving = new HashSet<>();

    /**
     * None so far.
     *
     * @param day the date of those that name none
     * @param period in which the dates of the others must lie
     */
    public Assumptions(
            Evidence base, NameLookup names, LicenceRules rules, LocalDate day, Period period, Messages messages) {
        this.evidence = new AssumedEvidence(base);
        this.names = names;
        this.rules = rules;
        this.day = day;
        this.period = period;
        this.messages = messages;
    }

    /** The evidence with all assumptions so far. */
    public AssumedEvidence evidence() {
        return evidence;
    }

    /** The assumptions in sentences. */
    public List<String> told() {
        return told;
    }

    /**
     * Assumes one thing more.
     *
     * @param argument such as L-1002@2026-11-24
     * @throws UnusableQuestion when it makes no sense, saying why
     */
    public void add(AssumptionKind kind, String argument) {
        String text = kind.verb() + " " + argument;
        try {
            switch (kind) {
                case UNCANCEL -> uncancel(argument, text);
                case CANCEL -> cancel(AssumptionTarget.required(argument, messages), text);
                case ACCEPT_TERMS -> acceptTerms(AssumptionTarget.optional(argument, messages), text);
                case ACCOUNT -> account(argument, text);
                case LINK -> link(AssumptionTarget.optional(argument, messages), text);
                case PERMIT -> permit(AssumptionTarget.optional(argument, messages), text);
                case REORDER -> reorder(argument, text);
                case LEAVE -> leave(AssumptionTarget.required(argument, messages), text);
            }
        } catch (UnusableQuestion e) {
            throw new UnusableQuestion(text + ": " + e.getMessage());
        }
    }

    private void uncancel(String id, String text) {
        refuseDate(id, names.hasLicence(id.strip()));
        Licence licence = licence(id);
        if (licence.cancelledOn() == null) {
            throw refused("assume.notCancelled", licence.id());
        }
        evidence.assume(licence.withCancellation(null), FactKind.TERM, text);
        told.add(messages.get("assumed.uncancel", licence.id(), program(licence.program()), licence.school()));
    }

    private void cancel(AssumptionTarget what, String text) {
        Licence licence = licence(what.subject());
        if (licence.cancelledOn() != null) {
            throw refused("assume.cancelledAlready", licence.id(), messages.shortDate(licence.cancelledOn()));
        }
        LocalDate on = inPeriod(what.dateOr(day));
        evidence.assume(licence.withCancellation(on), FactKind.TERM, text);
        told.add(messages.get(
                "assumed.cancel", licence.id(), program(licence.program()), licence.school(), messages.shortDate(on)));
    }

    private void acceptTerms(AssumptionTarget what, String text) {
        LocalDate on = inPeriod(what.dateOr(day));
        if (what.subject().startsWith(SCHOOL)) {
            acceptTermsOfSchool(what.subject().substring(SCHOOL.length()), on, text);
        } else {
            Licence licence = licence(what.subject());
            School school = evidence.school(licence.school());
            if (termsHold(licence, school, on)) {
                throw refused("assume.termsHold", licence.id());
            }
            if (phase(licence, school, on).isOver()) {
                throw refused("assume.isOver", licence.id());
            }
            accept(licence, school, on, text);
        }
    }

    private void acceptTermsOfSchool(String code, LocalDate on, String text) {
        School school = school(code);
        List<Licence> waiting = school.licences().stream()
                .filter(licence -> !termsHold(licence, school, on)
                        && !phase(licence, school, on).isOver())
                .toList();
        if (waiting.isEmpty()) {
            throw refused("assume.nothingWaits", school.code());
        }
        waiting.forEach(licence -> accept(licence, school, on, text));
    }

    private void accept(Licence licence, School school, LocalDate on, String text) {
        Acceptance acceptance = new Acceptance(licence.id(), school.code(), on, text);
        acceptBySomebody(acceptance);
        acceptances.add(acceptance);
        told.add(messages.get(
                "assumed.acceptTerms",
                licence.id(),
                program(licence.program()),
                licence.school(),
                messages.shortDate(on)));
    }

    private void acceptBySomebody(Acceptance acceptance) {
        School school = evidence.school(acceptance.school());
        Teacher accepter = school.teachers().stream()
                .filter(teacher -> !teacher.leftBefore(acceptance.on()))
                .findFirst()
                .orElseThrow(() -> refused("assume.nobodyAccepts", school.code(), messages.shortDate(acceptance.on())));
        Licence accepted = current(school, acceptance.licence())
                .withTerms(acceptance.on(), accepter.id().value());
        evidence.assume(accepted, FactKind.TERMS, acceptance.text());
    }

    private void account(String who, String text) {
        refuseDate(who, names.knows(who));
        List<Teacher> serving = serving(who, day);
        List<Teacher> rows = possible(serving, teacher -> !teacher.hasAccount(), "assume.hasAccount");
        rows.forEach(teacher -> evidence.assume(teacher.withBasispoortId(ASSUMED_ACCOUNT), FactKind.ACCOUNT, text));
        told.add(messages.get("assumed.account", rows.get(0).displayName()));
    }

    private void leave(AssumptionTarget what, String text) {
        LocalDate last = inPeriod(what.dateOr(day));
        List<Teacher> others = possible(
                serving(what.subject(), last), teacher -> !leaving.contains(teacher.key()), "assume.leavesTwice");
        List<Teacher> rows = possible(others, teacher -> !last.equals(teacher.endDate()), "assume.leavesThen");
        for (Teacher teacher : rows) {
            leaving.add(teacher.key());
            evidence.assume(teacher.withEndDate(last), FactKind.SERVICE, text);
        }
        // Whoever would accept terms may be the one who leaves before: then it is somebody else.
        acceptances.forEach(this::acceptBySomebody);
        told.add(messages.get("assumed.leave", rows.get(0).displayName(), messages.shortDate(last)));
    }

    private void link(AssumptionTarget what, String text) {
        LocalDate on = inPeriod(what.dateOr(day));
        TeacherAndProgram both = teacherAndProgram(what.subject());
        Program program = names.program(both.program());
        List<Teacher> licensed = possible(
                serving(both.teacher(), on),
                teacher -> isLicensed(teacher.school(), program.id()),
                "assume.noLicence",
                program.displayName());
        List<ManualLink> links = possible(
                        licensed,
                        teacher -> isNew(linked(teacher, program, on)),
                        "assume.linkedAlready",
                        program.displayName())
                .stream()
                .map(teacher -> linked(teacher, program, on))
                .toList();
        links.forEach(link -> evidence.assume(link, text));
        told.add(messages.get(
                "assumed.link", licensed.get(0).displayName(), program.displayName(), messages.shortDate(on)));
    }

    private void permit(AssumptionTarget what, String text) {
        LocalDate on = inPeriod(what.dateOr(day));
        SchoolAndPublisher both = schoolAndPublisher(what.subject());
        School school = school(both.school());
        if (!school.permissions().areAsked()) {
            throw refused("assume.notAsked");
        }
        boolean isPermitted = school.permissions().all().stream()
                .filter(permission -> permission.publisherKey().equals(PublisherKey.of(both.publisher())))
                .anyMatch(permission -> permission.holdsOn(on.plusDays(1)) && permission.revokedOn() == null);
        if (isPermitted) {
            throw refused("assume.permittedAlready", school.displayName(), both.publisher());
        }
        evidence.assume(new Permission(school.code(), both.publisher(), on, null), text);
        told.add(messages.get("assumed.permit", school.displayName(), both.publisher(), messages.shortDate(on)));
    }

    /** The name of a school or publisher may hold a slash; the publisher is one of the catalogue. */
    private SchoolAndPublisher schoolAndPublisher(String text) {
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            Optional<String> publisher = publisher(text.substring(slash + 1));
            if (publisher.isPresent()) {
                return new SchoolAndPublisher(text.substring(0, slash), publisher.get());
            }
        }
        throw unknownPublisher(text.substring(text.indexOf('/') + 1).strip(), text.indexOf('/') >= 0);
    }

    /** A publisher as the first of its programs in the catalogue writes it. */
    private Optional<String> publisher(String name) {
        PublisherKey key = PublisherKey.of(name.strip());
        String written = evidence.catalogue().publisher(key, "");
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    private UnusableQuestion unknownPublisher(String name, boolean isNamed) {
        if (!isNamed || name.isEmpty()) {
            return refused("assume.noPublisher");
        }
        int at = name.lastIndexOf('@');
        return at >= 0 && publisher(name.substring(0, at)).isPresent()
                ? refused("assume.noDate", name.substring(at + 1))
                : refused("assume.unknownPublisher", name, publishers());
    }

    private String publishers() {
        return evidence.catalogue().programs().stream()
                .map(Program::publisher)
                .filter(publisher -> !publisher.isEmpty())
                .map(publisher -> evidence.catalogue().publisher(PublisherKey.of(publisher)))
                .distinct()
                .sorted(TextOrder.BY_CODE_POINT)
                .collect(Collectors.joining(", "));
    }

    /** The same licence again, as long as it was; its terms stay accepted as they are. */
    private void reorder(String id, String text) {
        refuseDate(id, names.hasLicence(id.strip()));
        Licence licence = licence(id);
        LocalDate lastDay = rules.ownEnd().lastDay(licence, evidence.catalogue().program(licence.program()));
        if (lastDay == null) {
            throw refused("assume.goesOn", licence.id());
        }
        LocalDate startsOn = lastDay.plusDays(1);
        LocalDate endsOn = licence.endsOn() == null
                ? null
                : startsOn.plus(licence.startsOn().until(licence.endsOn().plusDays(1)))
                        .minusDays(1);
        LicenceId idAgain = new LicenceId(licence.id() + " (2)");
        if (evidence.school(licence.school()).licences().stream()
                .anyMatch(other -> other.id().equals(idAgain))) {
            throw refused("assume.reorderedTwice", licence.id());
        }
        Licence again = new Licence(
                idAgain,
                licence.school(),
                licence.schoolName(),
                licence.program(),
                startsOn,
                licence.termsAcceptedOn(),
                licence.termsAcceptedBy(),
                null,
                endsOn);
        evidence.assume(again, FactKind.TERM, text);
        evidence.assume(again, FactKind.TERMS, text);
        told.add(messages.get(
                "assumed.reorder",
                licence.id(),
                program(licence.program()),
                licence.school(),
                messages.shortDate(startsOn)));
    }

    private boolean isLicensed(SchoolCode school, ProgramId program) {
        return evidence.school(school).licences().stream()
                .anyMatch(licence -> licence.program().equals(program));
    }

    private static ManualLink linked(Teacher teacher, Program program, LocalDate on) {
        return new ManualLink(teacher.id(), teacher.school(), program.id(), on);
    }

    private boolean isNew(ManualLink link) {
        return evidence.school(link.school()).manualLinks().stream()
                .noneMatch(other ->
                        other.key().equals(link.key()) && !other.linkedOn().isAfter(link.linkedOn()));
    }

    /** A teacher's number or a program's code may hold a slash. */
    private TeacherAndProgram teacherAndProgram(String text) {
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            String teacher = text.substring(0, slash);
            if (names.knows(teacher) || text.indexOf('/', slash + 1) < 0) {
                return new TeacherAndProgram(teacher, text.substring(slash + 1));
            }
        }
        throw refused("assume.noProgram");
    }

    /** The rows of a person, as assumed so far, at the schools where the person is still in service on that day. */
    private List<Teacher> serving(String who, LocalDate on) {
        List<Teacher> rows = names.person(who).stream()
                .map(row -> evidence.school(row.school()).teacher(row.id()).orElse(row))
                .toList();
        return possible(rows, teacher -> !teacher.leftBefore(on), "assume.leavesAlready");
    }

    /** The rows of a person of which this can be assumed; refused with the person's name when there is none. */
    private List<Teacher> possible(
            List<Teacher> rows, Predicate<Teacher> wanted, String whenNone, Object... arguments) {
        List<Teacher> possible = rows.stream().filter(wanted).toList();
        if (possible.isEmpty()) {
            throw refused(
                    whenNone,
                    Stream.concat(Stream.of(rows.get(0).displayName()), Stream.of(arguments))
                            .toArray());
        }
        return possible;
    }

    private Licence licence(String id) {
        Licence known = names.licence(id.strip());
        return current(evidence.school(known.school()), known.id());
    }

    private static Licence current(School school, LicenceId id) {
        return school.licences().stream()
                .filter(licence -> licence.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Assumptions without a date. */
    private void refuseDate(String subject, boolean isKnown) {
        if (!isKnown && AssumptionTarget.optional(subject, messages).date() != null) {
            throw refused("assume.dateUnwanted");
        }
    }

    private School school(String code) {
        return evidence.school(SchoolSearch.in(evidence, messages).find(code));
    }

    private boolean termsHold(Licence licence, School school, LocalDate on) {
        return rules.terms().check(licence, new Staff(school.teachers()), on).hold();
    }

    private Phase phase(Licence licence, School school, LocalDate on) {
        return rules.licenceStatus(
                        licence, evidence.catalogue().program(licence.program()), new Staff(school.teachers()), on)
                .phase();
    }

    private LocalDate inPeriod(LocalDate date) {
        if (!period.contains(date)) {
            throw refused(
                    "assume.outside",
                    messages.shortDate(date),
                    messages.shortDate(period.first()),
                    messages.shortDate(period.last()));
        }
        return date;
    }

    private String program(ProgramId id) {
        return evidence.catalogue().program(id).displayName();
    }

    private UnusableQuestion refused(String key, Object... arguments) {
        return new UnusableQuestion(messages.get(key, arguments));
    }

    /** Accepts the terms by anybody of the school who is in service on that date. */
    private record Acceptance(LicenceId licence, SchoolCode school, LocalDate on, String text) {}

    private record SchoolAndPublisher(String school, String publisher) {}

    private record TeacherAndProgram(String teacher, String program) {}
}
