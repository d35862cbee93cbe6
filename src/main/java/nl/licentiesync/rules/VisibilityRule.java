package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final SchoolCalendar calendar;

    public VisibilityRule(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /** The rows of a school whose standings are those of the date, by teacher and then by program. */
    public List<Visibility> rows(SchoolStandings standings, Catalogue catalogue, LocalDate date) {
        Map<ProgramId, Program> programs = new HashMap<>();
        Map<TeacherId, NavigableMap<ProgramId, LocalDate>> manualLinks = manualLinks(standings);
        LocalDate startOfYear = calendar.yearOf(date).first();
        List<Visibility> rows = new ArrayList<>();
        for (Teacher teacher : standings.school().teachers()) {
            if (teacher.leftBefore(startOfYear)) {
                continue;
            }
            NavigableMap<ProgramId, LocalDate> ofTeacher = manualLinks.getOrDefault(teacher.id(), new TreeMap<>());
            for (ProgramId id : programsOf(standings, ofTeacher)) {
                Program program = programs.computeIfAbsent(id, catalogue::program);
                rows.add(row(teacher, program, standings.counting(id), ofTeacher.get(id), date));
            }
        }
        return rows;
    }

    private static SortedSet<ProgramId> programsOf(
            SchoolStandings standings, NavigableMap<ProgramId, LocalDate> manualLinks) {
        SortedSet<ProgramId> licensed = standings.counting().navigableKeySet();
        if (manualLinks.isEmpty()) {
            return licensed;
        }
        SortedSet<ProgramId> all = new TreeSet<>(licensed);
        all.addAll(manualLinks.keySet());
        return all;
    }

    private static Map<TeacherId, NavigableMap<ProgramId, LocalDate>> manualLinks(SchoolStandings standings) {
        Map<TeacherId, NavigableMap<ProgramId, LocalDate>> links = new HashMap<>();
        for (ManualLink link : standings.school().manualLinks()) {
            links.computeIfAbsent(link.teacher(), teacher -> new TreeMap<>()).put(link.program(), link.linkedOn());
        }
        return links;
    }

    private static Visibility row(
            Teacher teacher,
            Program program,
            @Nullable Standing counting,
            @Nullable LocalDate manualFrom,
            LocalDate date) {
        boolean manualCounts = manualFrom != null && !manualFrom.isAfter(date);
        Verdict verdict = verdict(teacher, program, counting, manualCounts, date);
        return new Visibility(teacher, program, counting, manualFrom, manualCounts, verdict);
    }

    private static Verdict verdict(
            Teacher teacher, Program program, @Nullable Standing counting, boolean manualCounts, LocalDate date) {
        if (teacher.leftBefore(date)) {
            return Verdict.none(Reason.LEFT_SCHOOL);
        }
        if (counting == null) {
            return Verdict.none(Reason.NO_LICENCE);
        }
        if (!manualCounts && !YearGroupRule.fits(teacher, program)) {
            return Verdict.none(Reason.OTHER_YEAR_GROUP);
        }
        List<Reason> obstacles = obstacles(teacher, counting);
        return obstacles.isEmpty()
                ? new Verdict(counting.access(), List.of(counting.phase().reason()))
                : new Verdict(Access.NONE, obstacles);
    }

    private static List<Reason> obstacles(Teacher teacher, Standing counting) {
        Phase phase = counting.phase();
        Reason terms = counting.terms().blocking();
        if (counting.access().isVisible() && teacher.hasAccount()) {
            return List.of();
        }
        List<Reason> obstacles = new ArrayList<>(3);
        if (phase == Phase.NOT_STARTED || phase.isOver()) {
            obstacles.add(phase.reason());
        }
        if (terms != null && phase.needsTerms()) {
            obstacles.add(terms);
        }
        if (!teacher.hasAccount() && !phase.isOver()) {
            obstacles.add(Reason.NO_ACCOUNT);
        }
        return List.copyOf(obstacles);
    }
}
