package nl.licentiesync.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.licentiesync.model.Catalogue;
import nl.licentiesync.model.Licence;
import nl.licentiesync.model.ManualLink;
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
                days.add(cancellation.end().plusDays(1));
                days.add(rules.calendar().lastResultsDay(cancellation.end()).plusDays(1));
            });
        }
        return days;
    }
}
