package nl.licentiesync.ask.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import nl.licentiesync.ask.Circumstances;
import nl.licentiesync.ask.Words;
import nl.licentiesync.ask.assume.Assumptions;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.rules.CountingLicence;
import nl.licentiesync.rules.LicenceRules;
import nl.licentiesync.rules.Reason;
import nl.licentiesync.rules.Staff;
import nl.licentiesync.rules.Standing;
import nl.licentiesync.rules.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What would have to happen for a teacher to see a program: each remedy is done on the date, and a later night is asked
 * with the very rules what is missing still, the next one or the one that is waited for, and so on until the program is
 * visible or nothing helps.
 */
final class Remedies {

    private final Teacher teacher;
    private final LicenceRules rules;
    private final LocalDate date;
    private final Words words;
    private final List<Remedy> remedies = new ArrayList<>();
    private boolean hopeless;
    private Circumstances circumstances;

    /** The night that is asked what is missing. */
    private LocalDate night;

    private Remedies(Teacher teacher, Circumstances circumstances, LicenceRules rules, Words words) {
        this.teacher = teacher;
        this.circumstances = circumstances;
        this.rules = rules;
        this.date = circumstances.date();
        this.night = date.plusDays(1);
        this.words = words;
    }

    /** The remedies for a row that is not visible, or of which the results alone are. */
    static Remedies of(Visibility row, Circumstances circumstances, LicenceRules rules, Words words) {
        Remedies remedies = new Remedies(row.teacher(), circumstances, rules, words);
        remedies.find(row);
        return remedies;
    }

    List<Remedy> list() {
        return remedies;
    }

    /** What would come of them: the nights that show more than there was before, in order; none when nothing would. */
    List<Prospect> prospects(Access now) {
        if (hopeless || remedies.isEmpty()) {
            return List.of();
        }
        LocalDate next = date.plusDays(1);
        NavigableSet<LocalDate> nights = new TreeSet<>(circumstances.turningDays(teacher.id(), rules));
        nights.add(next);
        List<Prospect> prospects = new ArrayList<>();
        Access best = now;
        for (LocalDate one : nights.tailSet(next)) {
            Access access = circumstances.on(one).access(teacher.id(), rules);
            if (access.compareTo(best) > 0) {
                prospects.add(new Prospect(one, access, one.equals(next)));
                best = access;
            }
        }
        return prospects;
    }

    private void find(Visibility row) {
        Optional<Visibility> missing = Optional.of(row);
        while (missing.isPresent() && !missing.get().isVisible() && !hopeless) {
            int before = remedies.size();
            LocalDate asked = night;
            for (Reason reason : missing.get().verdict().reasons()) {
                remedy(reason, missing.get());
            }
            if (remedies.size() == before && night.equals(asked)) {
                return;
            }
            missing = onNight(night);
        }
        if (missing.isEmpty() && teacher.leftBefore(night)) {
            // Who left before the school year of that night has no row any more.
            hopeless = add(Remedy.Kind.CORRECT_END_DATE, null, "");
        }
        if (!hopeless && missing.isPresent() && missing.get().access() == Access.RESULTS_ONLY) {
            acceptTermsForMore();
        }
    }

    /** Who sees the results alone, while terms keep a licence from counting that runs or will, can see all. */
    private void acceptTermsForMore() {
        circumstances.on(night).standings(rules).stream()
                .filter(standing ->
                        standing.phase().needsTerms() && !standing.terms().hold())
                .min(CountingLicence.BEST_FIRST)
                .ifPresent(this::acceptTermsForMore);
    }

    private void acceptTermsForMore(Standing standing) {
        Circumstances without = circumstances;
        int before = remedies.size();
        getAccepted(standing);
        LocalDate then = later(night, standing.licence().startsOn());
        boolean helps =
                onNight(then).filter(more -> more.access() == Access.FULL).isPresent();
        if (!helps) {
            circumstances = without;
            remedies.subList(before, remedies.size()).clear();
        }
    }

    private Optional<Visibility> onNight(LocalDate other) {
        return circumstances.on(other).row(teacher.id(), rules);
    }

    private void remedy(Reason reason, Visibility row) {
        Standing counting = row.counting();
        switch (reason) {
            case TERMS_NOT_ACCEPTED, TERMS_NOT_BY_SCHOOL -> {
                if (counting != null) {
                    getAccepted(counting);
                }
            }
            case NO_ACCOUNT -> {
                if (add(Remedy.Kind.REQUEST_ACCOUNT, counting, "")) {
                    circumstances = circumstances.with(
                            teacher.id(), person -> person.withBasispoortId(Assumptions.ASSUMED_ACCOUNT));
                }
            }
            case OTHER_YEAR_GROUP -> getLinked(row);
            case NOT_STARTED -> {
                if (counting != null) {
                    getStarted(counting);
                }
            }
            case LEFT_SCHOOL -> hopeless = add(Remedy.Kind.CORRECT_END_DATE, counting, "");
            default -> hopeless = add(Remedy.Kind.ORDER, counting, "");
        }
    }

    /** One that is withdrawn before it starts is not waited for: then another licence counts, or none. */
    private void getStarted(Standing counting) {
        Licence licence = counting.licence();
        LocalDate start = licence.startsOn();
        LocalDate cancelled = licence.cancelledOn();
        if (cancelled != null && cancelled.isBefore(start)) {
            night = later(night, cancelled);
        } else {
            waitFor("", counting, start);
        }
    }

    private void getAccepted(Standing counting) {
        Optional<LocalDate> accepted = accepted(counting.licence());
        if (accepted.isPresent()) {
            waitFor(".terms", counting, accepted.get());
        } else if (add(Remedy.Kind.ACCEPT_TERMS, counting, "")) {
            acceptTerms(counting.licence());
        }
    }

    private void getLinked(Visibility row) {
        LocalDate from = row.manualFrom();
        if (from != null) {
            waitFor(".link", row.counting(), from);
        } else if (add(Remedy.Kind.LINK_BY_HAND, row.counting(), "")) {
            ManualLink link =
                    new ManualLink(teacher.id(), teacher.school(), row.program().id(), date);
            circumstances = circumstances.with(teacher.id(), link);
        }
    }

    /** From when the acceptance in the export, of a later day, is of use; empty when it never is. */
    private Optional<LocalDate> accepted(Licence licence) {
        return Optional.ofNullable(licence.termsAcceptedOn())
                .filter(on -> on.isAfter(date) && !teacher.leftBefore(on))
                .filter(on -> {
                    Staff staff = new Staff(circumstances.people());
                    Standing then = rules.standing(licence, circumstances.program(), staff, on);
                    return then.phase().needsTerms() && then.terms().hold();
                });
    }

    private void waitFor(String what, @Nullable Standing counting, LocalDate day) {
        add(Remedy.Kind.WAIT, counting, what, day);
        night = later(night, day);
    }

    private void acceptTerms(Licence licence) {
        circumstances = circumstances.with(
                licence.id(), row -> row.withTerms(date, teacher.id().value()));
    }

    private boolean add(Remedy.Kind kind, @Nullable Standing counting, String variant) {
        return add(kind, counting, variant, date);
    }

    private boolean add(Remedy.Kind kind, @Nullable Standing counting, String variant, LocalDate day) {
        Remedy remedy = new Remedy(
                kind,
                words.get(
                        "remedy." + kind + variant,
                        counting == null ? "" : counting.licence().id(),
                        teacher.displayName(),
                        words.date(day),
                        circumstances.program().displayName()));
        return !remedies.contains(remedy) && remedies.add(remedy);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
