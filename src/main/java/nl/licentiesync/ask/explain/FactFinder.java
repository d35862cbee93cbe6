package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Source;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.Role;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.YearGroups;
import nl.licentiesync.rules.Cancellation;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Terms;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.YearGroupRule;
import org.jspecify.annotations.Nullable;

/** Describes the facts that decide a row in sentences with their sources, in the order of section 2.4. */
final class FactFinder {

    private final LicenceStatuses licenceStatuses;
    private final Sources sources;
    private final LicenceRules rules;
    private final LocalDate date;
    private final Messages messages;
    private final PermissionFact permission;

    FactFinder(
            LicenceStatuses licenceStatuses, Sources sources, LicenceRules rules, LocalDate date, Messages messages) {
        this.licenceStatuses = licenceStatuses;
        this.sources = sources;
        this.rules = rules;
        this.date = date;
        this.messages = messages;
        this.permission = new PermissionFact(licenceStatuses.school().permissions(), sources, date, messages);
    }

    List<Fact> of(Visibility row) {
        List<Fact> facts = new ArrayList<>();
        Teacher teacher = row.teacher();
        facts.add(service(teacher));
        if (teacher.leftBefore(date)) {
            return facts;
        }
        LicenceStatus counting = row.counting();
        if (counting == null) {
            facts.add(new Fact("licence", false, messages.get("fact.noLicence"), List.of()));
            addLink(row, facts);
            return facts;
        }
        facts.add(phase(counting, row.program()));
        facts.add(yearGroup(row));
        addLink(row, facts);
        if (counting.phase().needsTerms()) {
            facts.add(terms(counting, counting.terms()));
        } else if (counting.phase() == Phase.RESULTS_YEAR) {
            facts.add(terms(counting, rules.termsAtEnd(counting, licenceStatuses.staff())));
        }
        if (!counting.phase().isOver()) {
            permission.of(row.program()).ifPresent(facts::add);
            facts.add(account(teacher));
        }
        return facts;
    }

    /** Where a licence stands, in a few words. */
    String licenceStatus(LicenceStatus licenceStatus) {
        String end = licenceStatus.end() == null ? "" : messages.shortDate(licenceStatus.end());
        String text = messages.get(
                "standing." + licenceStatus.phase() + (isToEnd(licenceStatus) ? ".ends" : ""),
                end,
                messages.shortDate(licenceStatus.licence().startsOn()));
        return licenceStatus.phase().needsTerms() && !licenceStatus.terms().hold()
                ? messages.get("standing.noTerms", text)
                : text;
    }

    private static boolean isToEnd(LicenceStatus licenceStatus) {
        return licenceStatus.phase() == Phase.ACTIVE && licenceStatus.end() != null;
    }

    private Fact service(Teacher teacher) {
        LocalDate end = teacher.endDate();
        boolean left = teacher.leftBefore(date);
        String text = end == null
                ? messages.get("fact.inService")
                : messages.get(left ? "fact.left" : "fact.inServiceUntil", messages.shortDate(end));
        return new Fact("service", !left, text, List.of(sources.of(teacher, FactKind.SERVICE)));
    }

    private Fact phase(LicenceStatus licenceStatus, Program program) {
        Licence licence = licenceStatus.licence();
        Phase phase = licenceStatus.phase();
        LocalDate cancelled = licence.cancelledOn();
        LocalDate end = licenceStatus.end();
        String text = messages.get(
                "fact.phase." + phase + variant(licenceStatus, program),
                licence.id(),
                messages.shortDate(licence.startsOn()),
                dateOrEmpty(cancelled),
                cancelled == null ? "" : messages.shortDate(rules.cancellation().lastDay(cancelled, program)),
                dateOrEmpty(end),
                dateOrEmpty(licenceStatus.resultsUntil()));
        return new Fact(
                "licence", phase.isRunning() || phase == Phase.RESULTS_YEAR, text, sourcesOf(licenceStatus, program));
    }

    /** The licence, and the catalogue where that decides when it ends or how long results stay. */
    private List<Source> sourcesOf(LicenceStatus licenceStatus, Program program) {
        List<Source> from = new ArrayList<>(List.of(sources.of(licenceStatus.licence(), FactKind.TERM)));
        boolean endsByCatalogue = licenceStatus.endsByItself() && program.endsWithSchoolYear();
        boolean resultsByCatalogue = licenceStatus.end() != null && program.resultsYears() != null;
        if (endsByCatalogue || resultsByCatalogue) {
            from.add(sources.of(program));
        }
        return from;
    }

    /** Further sentences about the status of a licence. */
    private String variant(LicenceStatus licenceStatus, Program program) {
        boolean leavesResults = licenceStatus.resultsUntil() != null;
        Optional<Cancellation> announced = rules.cancellation().announced(licenceStatus.licence(), program);
        String byItself = licenceStatus.endsByItself() ? ".ends" : "";
        return switch (licenceStatus.phase()) {
            case ACTIVE ->
                licenceStatus.endsByItself()
                        ? leavesResults ? ".ends" : ".ends.unused"
                        : announced.isPresent() ? ".later" : "";
            case NOT_STARTED -> announced.filter(Cancellation::beforeStart).isPresent() ? ".withdrawn" : byItself;
            case CANCELLED, CANCELLED_LATE -> leavesResults ? "" : ".unused";
            case ENDED -> byItself + afterwards(licenceStatus, leavesResults);
            case RESULTS_YEAR -> byItself;
            case WITHDRAWN -> "";
        };
    }

    /** What is to be said of the results of a licence that has ended. */
    private String afterwards(LicenceStatus licenceStatus, boolean leftResults) {
        if (leftResults) {
            return "";
        }
        return rules.termsAtEnd(licenceStatus, licenceStatuses.staff()).hold() ? ".noYears" : ".unused";
    }

    private Fact yearGroup(Visibility row) {
        Teacher teacher = row.teacher();
        Program program = row.program();
        boolean fits = YearGroupRule.fits(teacher, program);
        String text;
        if (!program.yearGroups().named()) {
            text = messages.get("fact.group.any");
        } else if (!teacher.yearGroups().named()) {
            text = messages.get("fact.group.teacherAny");
        } else if (teacher.reachesAllGroups() && !teacher.yearGroups().shareOne(program.yearGroups())) {
            text = messages.get("fact.group.role", reachingRole(teacher));
        } else {
            String key = !fits && row.linkedByHand() ? "fact.group.otherByHand" : "fact.group.both";
            text = messages.get(key, groups(program.yearGroups()), groups(teacher.yearGroups())) + fromRoster(teacher);
        }
        List<Source> from = new ArrayList<>(List.of(sources.of(teacher, FactKind.YEAR_GROUPS)));
        Source listed = sources.of(program);
        if (!(listed instanceof Source.Unlisted)) {
            from.add(listed);
        }
        return new Fact("year_group", fits || row.linkedByHand(), text, from);
    }

    /** From which groups of a roster the year groups of a teacher come; empty when it is no roster. */
    private String fromRoster(Teacher teacher) {
        List<String> keys = sources.groupsOf(teacher);
        if (keys.isEmpty()) {
            return "";
        }
        YearGroups groups = teacher.yearGroups();
        String key = groups.hasValid() ? "fact.group.roster" : "fact.group.roster.none";
        int number = groups.toString().split("\\|").length;
        return " " + messages.count(key, keys.size(), messages.listed(keys), messages.groups(groups), number);
    }

    private String reachingRole(Teacher teacher) {
        Role role = teacher.roles().stream()
                .filter(Role::reachesAllGroups)
                .sorted()
                .findFirst()
                .orElseThrow();
        return messages.role(role);
    }

    private String groups(YearGroups groups) {
        return groups.hasValid()
                ? messages.get("groups.some", messages.groups(groups))
                : messages.get("groups.noneValid");
    }

    private void addLink(Visibility row, List<Fact> facts) {
        LocalDate from = row.manualLinkedOn();
        if (from != null) {
            ManualLink link = new ManualLink(
                    row.teacher().id(), row.teacher().school(), row.program().id(), from);
            facts.add(new Fact(
                    "manual_link",
                    row.linkedByHand(),
                    messages.get(row.linkedByHand() ? "fact.link" : "fact.linkLater", messages.shortDate(from)),
                    List.of(sources.of(link))));
        }
    }

    private Fact terms(LicenceStatus licenceStatus, Terms terms) {
        Licence licence = licenceStatus.licence();
        LocalDate on = licence.termsAcceptedOn();
        String by = licence.termsAcceptedBy();
        List<Source> from = new ArrayList<>(List.of(sources.of(licence, FactKind.TERMS)));
        String key = terms.name();
        if (terms.hold() && from.get(0) instanceof Source.Assumed) {
            key = "assumed";
        } else if (terms == Terms.NOT_ACCEPTED && on != null) {
            key = "later";
        } else if (terms == Terms.NOT_BY_SCHOOL && by.isEmpty()) {
            key = "byNobody";
        } else if (terms == Terms.NOT_BY_SCHOOL || terms == Terms.HOLD) {
            licenceStatuses.staff().find(by).ifPresent(teacher -> from.add(sources.of(teacher, FactKind.SERVICE)));
        }
        String text = messages.get("fact.terms." + key, licence.id(), dateOrEmpty(on), by);
        return new Fact("terms", terms.hold(), text, from);
    }

    private Fact account(Teacher teacher) {
        Source source = sources.of(teacher, FactKind.ACCOUNT);
        String text = messages.get("fact.noAccount");
        if (teacher.hasAccount()) {
            text = source instanceof Source.Assumed
                    ? messages.get("fact.account.assumed")
                    : messages.get("fact.account", teacher.basispoortId());
        }
        return new Fact("account", teacher.hasAccount(), text, List.of(source));
    }

    private String dateOrEmpty(@Nullable LocalDate day) {
        return day == null ? "" : messages.shortDate(day);
    }
}
