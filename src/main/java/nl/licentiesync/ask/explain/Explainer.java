package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.Evidence;
import nl.licentiesync.ask.FactKind;
import nl.licentiesync.ask.Sources;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.Link;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.School;
import nl.licentiesync.model.SchoolLinks;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import nl.licentiesync.rules.CountingLicence;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.LicenceStatuses;
import nl.licentiesync.rules.OutlookRule;
import nl.licentiesync.rules.Precedence;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.VisibilityRule;
import org.jspecify.annotations.Nullable;

/** Explains, for the teachers of one school and a date, why they see each program or not. */
public final class Explainer {

    private final School school;
    private final Catalogue catalogue;
    private final LicenceRules rules;
    private final LicenceStatuses licenceStatuses;
    private final VisibilityRule visibility;
    private final Map<TeacherId, List<Visibility>> rows;
    private final SchoolLinks published;
    private final Sources sources;
    private final OutlookRule outlook;
    private final Map<LicenceStatus, List<OtherLicence>> otherLicencesFor = new IdentityHashMap<>();
    private final FactFinder facts;
    private final LocalDate date;
    private final Messages messages;

    /**
     * Of a school as the evidence has it.
     *
     * @param school with all its rows
     */
    public Explainer(School school, Evidence evidence, LicenceRules rules, LocalDate date, Messages messages) {
        this.school = school;
        this.catalogue = evidence.catalogue();
        this.rules = rules;
        this.licenceStatuses = rules.licenceStatuses(school, catalogue, date);
        this.published = date.equals(evidence.publishedOn()) ? evidence.links(school.code()) : SchoolLinks.none();
        this.sources = evidence.sources(school.code());
        this.visibility = new VisibilityRule(rules.calendar());
        this.rows = visibility.rows(licenceStatuses, catalogue, date).stream()
                .collect(Collectors.groupingBy(row -> row.teacher().id()));
        this.outlook = new OutlookRule(rules, licenceStatuses, date);
        this.facts = new FactFinder(licenceStatuses, sources, rules, date, messages);
        this.date = date;
        this.messages = messages;
    }

    /**
     * The answers for one teacher.
     *
     * @param programs which are asked about
     */
    public List<Answer> answers(Teacher teacher, Predicate<Program> programs) {
        return rows.getOrDefault(teacher.id(), List.of()).stream()
                .filter(row -> programs.test(row.program()))
                .map(this::answer)
                .toList();
    }

    /** The school, with all its rows. */
    School school() {
        return school;
    }

    /** Where each fact about the school comes from. */
    Sources sources() {
        return sources;
    }

    /** Whether a teacher left before the school year of the date, so that there are no rows. */
    public boolean isGone(Teacher teacher) {
        return visibility.isGone(teacher, date);
    }

    /** The answer for a program that the school has no licence for, and the teacher no link to. */
    public Answer withoutRow(Teacher teacher, Program program) {
        return answer(VisibilityRule.withoutLicence(teacher, program, date));
    }

    private Answer answer(Visibility row) {
        List<Remedy> remedies = List.of();
        List<RemedyOutcome> remedyOutcomes = List.of();
        if (row.access() != Access.FULL) {
            Remedies found = Remedies.of(row, accessInputs(row), rules, messages);
            remedies = found.list();
            remedyOutcomes = found.remedyOutcomes();
        }
        return new Answer(
                row,
                outlook.nextAccess(row),
                linkedOn(row),
                facts.of(row),
                otherLicences(row),
                remedies,
                remedyOutcomes);
    }

    /** The inputs for one teacher. Other people matter only when they accepted terms, and of these the one who stays longest. */
    private AccessInputs accessInputs(Visibility row) {
        Teacher teacher = row.teacher();
        List<Licence> licences = licenceStatuses.of(row.program().id()).stream()
                .map(LicenceStatus::licence)
                .toList();
        Set<Teacher> people = new LinkedHashSet<>(List.of(teacher));
        licences.forEach(licence ->
                licenceStatuses.staff().lastToLeave(licence.termsAcceptedBy()).ifPresent(people::add));
        List<ManualLink> links = row.manualLinkedOn() == null
                ? List.of()
                : List.of(new ManualLink(
                        teacher.id(), teacher.school(), row.program().id(), row.manualLinkedOn()));
        return new AccessInputs(
                List.copyOf(people), licences, links, licenceStatuses.school().permissions(), row.program(), date);
    }

    private @Nullable LocalDate linkedOn(Visibility row) {
        if (!row.isVisible() || row.linkedByHand()) {
            return row.isVisible() ? row.manualLinkedOn() : null;
        }
        Link link = published.find(row.teacher().id(), row.program().id());
        return link == null ? null : link.linkedOn();
    }

    private List<OtherLicence> otherLicences(Visibility row) {
        LicenceStatus counting = row.counting();
        if (counting == null) {
            return List.of();
        }
        List<OtherLicence> known = otherLicencesFor.get(counting);
        if (known != null) {
            return known;
        }
        List<OtherLicence> others = new ArrayList<>();
        licenceStatuses.of(row.program().id()).stream()
                .filter(other -> !Objects.equals(other, counting))
                .sorted(CountingLicence.BEST_FIRST)
                .forEach(other -> others.add(otherLicence(counting, other)));
        otherLicencesFor.put(counting, others);
        return others;
    }

    private OtherLicence otherLicence(LicenceStatus counting, LicenceStatus other) {
        Precedence why = CountingLicence.why(counting, other);
        return new OtherLicence(
                other.licence().id(),
                other.phase(),
                why,
                messages.get(
                        "explain.considered.one",
                        other.licence().id(),
                        facts.licenceStatus(other),
                        messages.get("why." + why, counting.licence().id(), facts.licenceStatus(counting))),
                sources.of(other.licence(), FactKind.TERM));
    }
}
