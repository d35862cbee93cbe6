package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.licentiesync.model.Access;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.Teacher;
import nl.licentiesync.model.TeacherId;
import org.jspecify.annotations.Nullable;

/** Section 2.4: what each teacher of a school sees of each program. */
public final class VisibilityRule {

    private static final Verdict LEFT_SCHOOL = Verdict.none(Reason.LEFT_SCHOOL);
    private static final Verdict NO_LICENCE = Verdict.none(Reason.NO_LICENCE);
    private static final Verdict OTHER_YEAR_GROUP = Verdict.none(Reason.OTHER_YEAR_GROUP);

    private final SchoolCalendar calendar;

    public VisibilityRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** Whether a teacher left before the school year of the date, so that there are no rows of them. */
    public boolean isGone(Teacher teacher, LocalDate date) {
        return teacher.leftBefore(calendar.yearOf(date).first());
    }

    /** The row of a teacher that there would be for a program that the school has no licence for, unlinked. */
    public static Visibility withoutLicence(Teacher teacher, Program program, LocalDate date) {
        return row(teacher, new Offer(program, null), null, date);
    }

    /** The rows of a school whose standings are those of the date, by teacher and then by program. */
    public List<Visibility> rows(SchoolStandings standings, Catalogue catalogue, LocalDate date) {
        List<Offer> licensed = new ArrayList<>();
        standings.counting().forEach((id, counting) -> licensed.add(new Offer(catalogue.program(id), counting)));
        Map<TeacherId, NavigableMap<ProgramId, LocalDate>> manualLinks = manualLinks(standings);
        LocalDate startOfYear = calendar.yearOf(date).first();
        List<Visibility> rows = new ArrayList<>(standings.school().teachers().size() * licensed.size());
        for (Teacher teacher : standings.school().teachers()) {
            if (teacher.leftBefore(startOfYear)) {
                continue;
            }
            NavigableMap<ProgramId, LocalDate> byHand = manualLinks.get(teacher.id());
            if (byHand == null) {
                for (Offer offer : licensed) {
                    rows.add(row(teacher, offer, null, date));
                }
            } else {
                for (Offer offer : withUnlicensed(licensed, byHand.keySet(), catalogue)) {
                    rows.add(row(teacher, offer, byHand.get(offer.program().id()), date));
                }
            }
        }
        return rows;
    }

    private static Collection<Offer> withUnlicensed(
            List<Offer> licensed, Set<ProgramId> linkedByHand, Catalogue catalogue) {
        NavigableMap<ProgramId, Offer> offers = new TreeMap<>();
        linkedByHand.forEach(id -> offers.put(id, new Offer(catalogue.program(id), null)));
        licensed.forEach(offer -> offers.put(offer.program().id(), offer));
        return offers.values();
    }

    private static Map<TeacherId, NavigableMap<ProgramId, LocalDate>> manualLinks(SchoolStandings standings) {
        Map<TeacherId, NavigableMap<ProgramId, LocalDate>> links = new HashMap<>();
        for (ManualLink link : standings.school().manualLinks()) {
            links.computeIfAbsent(link.teacher(), teacher -> new TreeMap<>()).put(link.program(), link.linkedOn());
        }
        return links;
    }

    private static Visibility row(Teacher teacher, Offer offer, @Nullable LocalDate manualFrom, LocalDate date) {
        boolean manualCounts = manualFrom != null && !manualFrom.isAfter(date);
        Verdict verdict = verdict(teacher, offer, manualCounts, date);
        return new Visibility(teacher, offer.program(), offer.counting(), manualFrom, manualCounts, verdict);
    }

    private static Verdict verdict(Teacher teacher, Offer offer, boolean manualCounts, LocalDate date) {
        if (teacher.leftBefore(date)) {
            return LEFT_SCHOOL;
        }
        if (offer.counting() == null) {
            return NO_LICENCE;
        }
        if (!manualCounts && !YearGroupRule.fits(teacher, offer.program())) {
            return OTHER_YEAR_GROUP;
        }
        return teacher.hasAccount() ? offer.withAccount() : offer.withoutAccount();
    }

    /**
     * A program that teachers of the school may see, and what the licence says to those whom it is meant for.
     *
     * @param counting null when the school has no licence for it
     */
    private record Offer(Program program, @Nullable Standing counting, Verdict withAccount, Verdict withoutAccount) {

        Offer(Program program, @Nullable Standing counting) {
            this(
                    program,
                    counting,
                    counting == null ? NO_LICENCE : verdict(counting, true),
                    counting == null ? NO_LICENCE : verdict(counting, false));
        }

        private static Verdict verdict(Standing counting, boolean hasAccount) {
            List<Reason> obstacles = obstacles(counting, hasAccount);
            return obstacles.isEmpty()
                    ? new Verdict(counting.access(), List.of(counting.phase().reason()))
                    : new Verdict(Access.NONE, obstacles);
        }

        private static List<Reason> obstacles(Standing counting, boolean hasAccount) {
            Phase phase = counting.phase();
            Reason terms = counting.terms().blocking();
            List<Reason> obstacles = new ArrayList<>(3);
            if (phase == Phase.NOT_STARTED || phase.isOver()) {
                obstacles.add(phase.reason());
            }
            if (terms != null && phase.needsTerms()) {
                obstacles.add(terms);
            }
            if (!hasAccount && !phase.isOver()) {
                obstacles.add(Reason.NO_ACCOUNT);
            }
            return List.copyOf(obstacles);
        }
    }
}
