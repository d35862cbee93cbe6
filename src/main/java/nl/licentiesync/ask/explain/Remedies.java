package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.licentiesync.ask.AccessInputs;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.messages.Messages;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.LicenceId;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Permissions;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Renewal;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.CountingLicence;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.LicenceStatus;
import nl.licentiesync.rules.Phase;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Visibility;
import nl.licentiesync.rules.YearGroupRule;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would have to happen for a teacher to see a program, or more of it than the results. It applies every
 * possible remedy to the rows, asks the rules what each later night would show, and drops the remedies that make no
 * difference.
 */
final class Remedies {

    private final Teacher teacher;
    private final Access now;
    private final AccessInputs accessInputs;
    private final LicenceRules rules;
    private final Messages messages;
    private final Staff staff;
    private final List<Remedy> remedies = new ArrayList<>();
    private List<RemedyOutcome> remedyOutcomes = List.of();

    private Remedies(Visibility row, AccessInputs accessInputs, LicenceRules rules, Messages messages) {
        this.teacher = row.teacher();
        this.now = row.access();
        this.accessInputs = accessInputs;
        this.rules = rules;
        this.messages = messages;
        this.staff = new Staff(accessInputs.people());
    }

    /** The remedies for a row of the inputs that is not visible, or of which the results alone are. */
    static Remedies of(Visibility row, AccessInputs accessInputs, LicenceRules rules, Messages messages) {
        Remedies remedies = new Remedies(row, accessInputs, rules, messages);
        remedies.find();
        return remedies;
    }

    List<Remedy> list() {
        return remedies;
    }

    /** The later nights on which the remedies show more, in order; none when that is unknown. */
    List<RemedyOutcome> remedyOutcomes() {
        return remedyOutcomes;
    }

    private void find() {
        List<Step> all = steps();
        List<Step> possible = useful(all);
        if (remedyOutcomes(possible).isEmpty()) {
            if (now.isVisible()) {
                return;
            }
            possible = withRemediesOutsideExports(all);
        }
        List<Step> needed = needed(possible);
        List<RemedyOutcome> found = remedyOutcomes(needed);
        for (Step step : needed) {
            add(step.kind(), "", licenceOf(step), accessInputs.date());
        }
        if (!found.isEmpty()) {
            waitUntil(found.get(0).from(), needed);
        }
        boolean isOutside = needed.stream().anyMatch(step -> step.kind().isOutsideExports());
        remedyOutcomes = isOutside || remedies.isEmpty() ? List.of() : found;
    }

    /** The licence that a sentence about a step names. */
    private @Nullable Licence licenceOf(Step step) {
        return step.kind() == Remedy.Kind.REORDER
                ? endedByItself().map(LicenceStatus::licence).orElse(null)
                : step.licence();
    }

    /** The possible remedies in the order of the rules, the best licences first. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        LocalDate date = accessInputs.date();
        ProgramId program = accessInputs.program().id();
        boolean isLinkedLater = accessInputs
                .link(teacher.id())
                .filter(link -> !teacher.leftBefore(link.linkedOn()))
                .isPresent();
        if (!YearGroupRule.fits(teacher, accessInputs.program()) && !isLinkedLater) {
            ManualLink link = new ManualLink(teacher.id(), teacher.school(), program, date);
            steps.add(new Step(Remedy.Kind.LINK_BY_HAND, null, with -> with.with(teacher.id(), link)));
        }
        accessInputs.licenceStatuses(rules).stream()
                .filter(licenceStatus -> licenceStatus.phase().needsTerms()
                        && !licenceStatus.terms().hold())
                .filter(licenceStatus -> !isAcceptedLater(licenceStatus.licence()))
                .sorted(CountingLicence.BEST_FIRST)
                .map(LicenceStatus::licence)
                .forEach(licence -> steps.add(new Step(
                        Remedy.Kind.ACCEPT_TERMS,
                        licence,
                        with -> with.with(
                                licence.id(),
                                row -> row.withTerms(date, teacher.id().value())))));
        if (accessInputs.permissions().asks(accessInputs.program())) {
            Permission permission =
                    new Permission(teacher.school(), accessInputs.program().publisher(), date, null);
            steps.add(new Step(
                    Remedy.Kind.GRANT_PERMISSION,
                    null,
                    with -> with.with(with.permissions().with(permission))));
        }
        if (!teacher.hasAccount()) {
            steps.add(new Step(
                    Remedy.Kind.REQUEST_ACCOUNT,
                    null,
                    with -> with.with(teacher.id(), person -> person.withBasispoortId(Assumptions.ASSUMED_ACCOUNT))));
        }
        return steps;
    }

    /** Whether an acceptance of a later day in the export is of use to the teacher. */
    private boolean isAcceptedLater(Licence licence) {
        LocalDate on = licence.termsAcceptedOn();
        if (on == null || !on.isAfter(accessInputs.date()) || teacher.leftBefore(on)) {
            return false;
        }
        LicenceStatus then = rules.licenceStatus(licence, accessInputs.program(), staff, on);
        return then.phase().needsTerms() && then.terms().hold();
    }

    /** Remedies beyond the exports: another end date, a new licence, or both. */
    private List<Step> withRemediesOutsideExports(List<Step> possible) {
        LocalDate date = accessInputs.date();
        Step stays = new Step(
                Remedy.Kind.CORRECT_END_DATE,
                null,
                with -> with.with(teacher.id(), person -> person.withEndDate(null)));
        Licence ordered = new Licence(
                new LicenceId(""),
                teacher.school(),
                "",
                accessInputs.program().id(),
                date,
                date,
                teacher.id().value(),
                null);
        Step order = new Step(
                endedByItself().isPresent() ? Remedy.Kind.REORDER : Remedy.Kind.ORDER,
                null,
                with -> withOrdered(with, ordered));
        for (List<Step> outside : List.of(List.of(stays), List.of(order))) {
            List<Step> all = useful(both(outside, possible));
            if (!remedyOutcomes(all).isEmpty()) {
                return all;
            }
        }
        return useful(both(List.of(stays, order), possible));
    }

    /** With a licence that the school orders every year, whether or not those that there are renew. */
    private AccessInputs withOrdered(AccessInputs with, Licence ordered) {
        AccessInputs pinned = with;
        for (Licence licence : with.licences()) {
            LocalDate lastDay = rules.ownEnd().lastDay(licence, with.program());
            pinned = pinned.with(licence.id(), row -> row.withEnd(lastDay));
        }
        return pinned.with(with.program().withRenewal(Renewal.RENEWS)).with(ordered.id(), ordered);
    }

    /** The licence that counted last, when it has ended by itself. */
    private Optional<LicenceStatus> endedByItself() {
        return accessInputs.licenceStatuses(rules).stream()
                .min(CountingLicence.BEST_FIRST)
                .filter(last -> last.endsByItself() && last.end() != null)
                .filter(last -> last.phase() != Phase.NOT_STARTED && last.phase() != Phase.WITHDRAWN);
    }

    private static List<Step> both(List<Step> first, List<Step> second) {
        List<Step> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** Drops remedies without effect; of licences the best stay. */
    private List<Step> needed(List<Step> possible) {
        List<RemedyOutcome> best = remedyOutcomes(possible);
        List<Step> needed = new ArrayList<>(possible);
        for (int i = possible.size() - 1; i >= 0; i--) {
            Step step = needed.remove(i);
            if (!remedyOutcomes(needed).equals(best)) {
                needed.add(i, step);
            }
        }
        return needed;
    }

    /**
     * Of several licences whose terms can be accepted only those by which something is visible first, or fully first, and
     * of equal ones the best: the others make no difference to what comes of these.
     */
    private List<Step> useful(List<Step> possible) {
        List<Step> others =
                possible.stream().filter(step -> step.licence() == null).toList();
        Step first = null;
        Step firstFull = null;
        LocalDate visible = LocalDate.MAX;
        LocalDate full = LocalDate.MAX;
        for (Step step : possible) {
            if (step.licence() != null) {
                for (RemedyOutcome remedyOutcome : outcomesBy(step.licence(), both(others, List.of(step)))) {
                    if (remedyOutcome.from().isBefore(visible)) {
                        visible = remedyOutcome.from();
                        first = step;
                    }
                    if (remedyOutcome.access() == Access.FULL
                            && remedyOutcome.from().isBefore(full)) {
                        full = remedyOutcome.from();
                        firstFull = step;
                    }
                }
            }
        }
        Set<Step> kept = new HashSet<>(others);
        kept.add(first);
        kept.add(firstFull);
        return possible.stream().filter(kept::contains).toList();
    }

    private List<RemedyOutcome> outcomesBy(Licence licence, List<Step> steps) {
        return remedyOutcomes(done(accessInputs.withOnly(licence, teacher), steps));
    }

    private List<RemedyOutcome> remedyOutcomes(List<Step> steps) {
        return remedyOutcomes(done(accessInputs, steps));
    }

    private List<RemedyOutcome> remedyOutcomes(AccessInputs done) {
        LocalDate next = accessInputs.date().plusDays(1);
        List<RemedyOutcome> found = new ArrayList<>();
        Access best = now;
        for (Map.Entry<LocalDate, Access> night :
                done.on(next).accessOverTime(teacher.id(), rules).entrySet()) {
            if (night.getValue().compareTo(best) > 0) {
                found.add(new RemedyOutcome(
                        night.getKey(), night.getValue(), night.getKey().equals(next)));
                best = night.getValue();
            }
        }
        return found;
    }

    private static AccessInputs done(AccessInputs accessInputs, List<Step> steps) {
        AccessInputs done = accessInputs;
        for (Step step : steps) {
            done = step.act().apply(done);
        }
        return done;
    }

    /** Names what begins on that night, if it is not what was done. */
    private void waitUntil(LocalDate night, List<Step> needed) {
        Visibility row =
                done(accessInputs, needed).on(night).row(teacher.id(), rules).orElseThrow();
        Licence licence = Objects.requireNonNull(row.counting()).licence();
        boolean comesByItself = needed.isEmpty();
        if (night.equals(licence.startsOn())) {
            // Of results that the next licence ends by itself, the row tells until when they are.
            if (!now.isVisible() || !comesByItself) {
                add(Remedy.Kind.WAIT, "", licence, night);
            }
        } else if (night.equals(licence.termsAcceptedOn())) {
            add(Remedy.Kind.WAIT, ".terms", licence, night);
        } else if (permissionBegins(night)) {
            add(Remedy.Kind.WAIT, ".permission", licence, night);
        } else if (night.equals(row.manualLinkedOn())) {
            add(Remedy.Kind.WAIT, ".link", licence, night);
        } else if (comesByItself) {
            add(Remedy.Kind.WAIT, ".day", licence, night);
        }
    }

    /** Whether a permission of the exports works from that night on, and not the night before. */
    private boolean permissionBegins(LocalDate night) {
        Permissions permissions = accessInputs.permissions();
        return !permissions.permit(accessInputs.program(), night.minusDays(1))
                && permissions.permit(accessInputs.program(), night);
    }

    private void add(Remedy.Kind kind, String variant, @Nullable Licence licence, LocalDate day) {
        remedies.add(new Remedy(
                kind,
                messages.get(
                        "remedy." + kind + variant,
                        licence == null ? "" : licence.id(),
                        teacher.displayName(),
                        messages.shortDate(day),
                        accessInputs.program().displayName(),
                        accessInputs.program().publisher())));
    }

    /**
     * Something that can be done.
     *
     * @param licence that it is about, null for none
     * @param act does it to the rows, on the date
     */
    private record Step(Remedy.Kind kind, @Nullable Licence licence, UnaryOperator<AccessInputs> act) {}
}
