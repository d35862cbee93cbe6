package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
import nl.licentiesync.model.Permission;
import nl.licentiesync.model.Program;
import nl.licentiesync.model.ProgramId;
import nl.licentiesync.model.School;
import nl.licentiesync.model.Teacher;

/**
 * The days on which the rules can give another access than on the day before, on the same exports. Only these days
 * need to be evaluated.
 */
public final class AccessChangeDays {

    private AccessChangeDays() {}

    /** All those of a school. */
    public static NavigableSet<LocalDate> of(School school, Catalogue catalogue, LicenceRules rules) {
        Map<ProgramId, List<Licence>> byProgram = new HashMap<>();
        for (Licence licence : school.licences()) {
            byProgram
                    .computeIfAbsent(licence.program(), program -> new ArrayList<>(2))
                    .add(licence);
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        byProgram.forEach((program, licences) -> days.addAll(of(licences, catalogue.program(program), rules)));
        for (Teacher teacher : school.teachers()) {
            if (teacher.endDate() != null) {
                days.add(teacher.endDate().plusDays(1));
            }
        }
        for (ManualLink link : school.manualLinks()) {
            days.add(link.linkedOn());
        }
        days.addAll(of(school.permissions().all()));
        return days;
    }

    /** Those on which permissions begin to work, or work no more. */
    static NavigableSet<LocalDate> of(List<Permission> permissions) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Permission permission : permissions) {
            days.add(permission.worksFrom());
            if (permission.revokedOn() != null) {
                days.add(permission.revokedOn().plusDays(1));
            }
        }
        return days;
    }

    /** The days on which phase, terms or rank of a licence can change, among the licences for one program. */
    static NavigableSet<LocalDate> of(List<Licence> licences, Program program, LicenceRules rules) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Licence licence : licences) {
            days.add(licence.startsOn());
            if (licence.termsAcceptedOn() != null) {
                days.add(licence.termsAcceptedOn());
            }
            rules.cancellation().announced(licence, program).ifPresent(cancellation -> {
                days.add(cancellation.on());
                addEnd(days, cancellation.end(), program, rules);
            });
            LocalDate ownEnd = rules.ownEnd().lastDay(licence, program);
            if (ownEnd != null) {
                addEnd(days, ownEnd, program, rules);
            }
        }
        return days;
    }

    private static void addEnd(Set<LocalDate> days, LocalDate end, Program program, LicenceRules rules) {
        SchoolCalendar calendar = rules.calendar();
        days.add(end.plusDays(1));
        days.add(calendar.lastResultsDay(end, calendar.resultsYearsOf(program)).plusDays(1));
    }
}
